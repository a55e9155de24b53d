using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Outcomes;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>Finds the cohort whose numbers a Captain asks for, and reads them.</summary>
internal sealed class ReportAccess(ReportStore reports, IOutcomes outcomes, ICohorts cohorts, ICrew crew, ProgramClock clock)
{
    /// <summary>Responds with a cohort's numbers, or declines as long as there are none.</summary>
    public Reply Respond(Actor actor, Func<Cohort, CohortReport, Reply> respond) => FindCohort(actor) switch
    {
        var cohort when !HasBegun(cohort) => new Reply.Decline(ReportMessages.BeginsWithWeekOne(cohort)),
        var cohort => respond(cohort, Read(cohort)),
    };

    private CohortReport Read(Cohort cohort)
    {
        var since = outcomes.Read(cohort.CohortId);
        return reports.Read(cohort, clock.Now) with { Outcomes = since.HasAsked ? since : null };
    }

    // As long as the next cohort has no numbers, a Captain of the last one asks for those of the last one.
    private Cohort FindCohort(Actor actor)
    {
        var cohort = cohorts.Get(actor.RequireCohort());
        return !HasBegun(cohort)
            && cohorts.List(actor.GuildId).FindForPerson([], clock.Now) is { } last && HasBegun(last) && WasCaptainOf(last, actor)
            ? last
            : cohort;
    }

    private bool WasCaptainOf(Cohort cohort, Actor actor) =>
        actor.ManagesServer
        || (crew.Find(cohort.CohortId, actor.UserId) is { } member
            && crew.Enrolments(member.CrewId).Any(enrolment => enrolment is { Role: CrewRole.Captain, TeamId: null }));

    private bool HasBegun(Cohort cohort) => cohort.Calendar.Start(1) <= clock.Now;
}
