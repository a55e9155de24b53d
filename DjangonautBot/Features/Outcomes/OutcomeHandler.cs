using DjangonautBot.Features.CheckIns.Confidence;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Outcomes;

/// <summary>
/// Shows Captains what became of Djangonauts: of their cohort and, because a year later another one is under way, of those before it whose
/// Captains they were.
/// </summary>
internal sealed class OutcomeHandler(IOutcomes outcomes, IConfidence confidence, ICohorts cohorts, ICrew crew, ProgramClock clock)
{
    private const int MostCohorts = 4;

    public Task<Reply> ShowAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        var shown = cohorts.List(request.Actor.GuildId).All
            .Where(cohort => OutcomeCalendar.OpensAt(cohort) <= clock.Now && IsCaptainOf(cohort, request.Actor))
            .OrderByDescending(cohort => cohort.End)
            .Take(MostCohorts)
            .Select(cohort => new OutcomesOfCohort(cohort, outcomes.Read(cohort.CohortId), confidence.List(cohort.CohortId)))
            .ToList();
        return Task.FromResult<Reply>(shown.Count > 0
            ? OutcomeMessages.Show(shown)
            : new Reply.Decline(OutcomeMessages.BeginsWithLastWeek(cohorts.Get(request.Actor.RequireCohort()))));
    }

    private bool IsCaptainOf(Cohort cohort, Actor actor) =>
        actor.ManagesServer
        || cohort.CohortId == actor.CohortId
        || (crew.Find(cohort.CohortId, actor.UserId) is { } member
            && crew.Enrolments(member.CrewId).Any(enrolment => enrolment is { Role: CrewRole.Captain, TeamId: null }));
}
