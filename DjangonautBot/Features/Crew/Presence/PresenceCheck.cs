using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Features.Crew.Presence;

/// <summary>
/// Checks whether the Navigators of the stand-ups of the coming week are still in their server, so that nobody waits for them:
/// the facilitators, and the Navigators who would lead in their place.
/// </summary>
internal sealed class PresenceCheck(
    PresenceStore store, ICrew crew, ITeams teams, ICohorts cohorts, IStandups standups, IRecipients recipients)
{
    private static readonly Duration Ahead = Duration.FromDays(7);

    public async Task RunAsync(Instant now, CancellationToken cancellationToken)
    {
        foreach (var cohortId in store.ListOpenCohorts())
        {
            if (cohorts.Find(cohortId) is not { } cohort || !cohort.IsUnderWay(now))
            {
                continue;
            }

            var navigators = teams.List(cohortId)
                .Where(team => MeetsSoon(standups.Of(cohort, team), now))
                .SelectMany(team => crew.List(team.TeamId, CrewRole.Navigator))
                .Select(navigator => navigator.UserId)
                .Distinct();
            foreach (var userId in navigators)
            {
                await recipients.IsPresentAsync(cohortId, userId, now, cancellationToken);
            }
        }
    }

    /// <summary>Determines whether a team has a stand-up within the coming seven days.</summary>
    internal static bool MeetsSoon(StandupTimes times, Instant now) => times.Next(now) - now <= Ahead;
}
