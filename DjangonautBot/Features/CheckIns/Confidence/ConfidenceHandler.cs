using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Interactions;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.CheckIns.Confidence;

/// <summary>Saves an answer, or changes it.</summary>
internal sealed class ConfidenceHandler(ConfidenceStore store, ICohorts cohorts, ICrew crew, ProgramClock clock)
{
    public async Task<Reply> SayAsync(ComponentRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Arguments: [var week, >= ConfidenceScale.Lowest and <= ConfidenceScale.Highest and var value] }
            || request.Actor is not { CohortId: { } cohortId, CrewId: { } crewId })
        {
            return new Reply.Decline(DispatchMessages.FromAnEarlierVersion);
        }

        var cohort = cohorts.Get(cohortId);
        var now = clock.Now;
        if (!ConfidenceScale.IsAskedIn((int)week, cohort.Weeks) || week > cohort.Calendar.WeekAt(now) || !crew.IsDjangonaut(crewId))
        {
            return new Reply.Decline(ConfidenceMessages.NotAsked);
        }

        await store.SaveAsync(crewId, (int)week, (int)value, now, cancellationToken);
        return ConfidenceMessages.Noted(cohortId, (int)week, (int)value);
    }
}
