using DjangonautBot.Features.Cohorts.Report.Export;
using DjangonautBot.Features.Cohorts.Report.Page;
using DjangonautBot.Features.Crew;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Cohorts.Report;

internal sealed class ReportHandler(ReportStore reports, ICohorts cohorts, ICrew crew, ProgramClock clock)
{
    public Task<Reply> ReportAsync(CommandRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        (cohort, report) => ReportMessages.Report(cohort, report, ReportPage.Write(cohort, report, clock.Now), clock.Now));

    public Task<Reply> ExportAsync(CommandRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        (cohort, report) => ReportMessages.Export(
            cohort, CohortExport.Write(cohort, report, reports.ListWins(cohort.CohortId), clock.Now)));

    /// <summary>Shows somebody of the crew what the cohort did together.</summary>
    public Task<Reply> ShowWeeksAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        var cohort = cohorts.Get(request.Actor.CohortId!.Value);
        return Task.FromResult<Reply>(ReportMessages.Weeks(cohort, reports.Read(cohort, clock.Now), clock.Now));
    }

    private Task<Reply> AnswerAsync(CommandRequest request, Func<Cohort, CohortReport, Reply> answer) =>
        Task.FromResult(FindMeant(request.Actor) switch
        {
            null => new Reply.Decline(DispatchMessages.NoCohort),
            var cohort when !HasBegun(cohort) => new Reply.Decline(ReportMessages.BeginsWithWeekOne(cohort)),
            var cohort => answer(cohort, reports.Read(cohort, clock.Now)),
        });

    // As long as the next cohort has no numbers, a Captain who looked after the last one means that.
    private Cohort? FindMeant(Actor actor)
    {
        var cohort = actor.CohortId is { } cohortId ? cohorts.Get(cohortId) : null;
        return cohort is not null && !HasBegun(cohort)
            && cohorts.FindMeant(actor.GuildId, [], clock.Now) is { } last && HasBegun(last) && LookedAfter(last, actor)
            ? last
            : cohort;
    }

    private bool LookedAfter(Cohort cohort, Actor actor) =>
        actor.ManagesServer
        || (crew.Find(cohort.CohortId, actor.UserId) is { } member
            && crew.Enrolments(member.CrewId).Any(enrolment => enrolment.Role == CrewRole.Captain));

    private bool HasBegun(Cohort cohort) => cohort.Calendar.Start(1) <= clock.Now;
}
