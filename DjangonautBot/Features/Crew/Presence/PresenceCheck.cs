using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Features.Crew.Presence;

/// <summary>
/// Checks whether the Navigators of the stand-ups of the coming week are still in their server, so that nobody waits for them:
/// the facilitators, and the Navigators who would lead in their place. Each is due once on each day, and found by an index: those of
/// cohorts that have ended cost nothing.
/// </summary>
internal sealed class PresenceCheck(
    PresenceStore store, ITeams teams, ICohorts cohorts, IStandups standups, IRecipients recipients)
{
    /// <summary>The most Navigators who are checked at once, so that a morning with many of them holds up no message.</summary>
    public const int Most = 50;

    private static readonly Duration Ahead = Duration.FromDays(7);

    /// <summary>Checks the Navigators who are due, or some of them if there are many.</summary>
    public async Task RunAsync(Instant now, CancellationToken cancellationToken)
    {
        var due = store.ListDue(now, Most);
        if (due.Count == 0)
        {
            return;
        }

        var meetsSoon = new HashSet<DuePresence>();
        var checks = new List<DuePresence>();
        foreach (var ofTeam in due.GroupBy(navigator => (navigator.CohortId, navigator.TeamId)))
        {
            var cohort = cohorts.Find(ofTeam.Key.CohortId);
            checks.AddRange(ofTeam.Select(navigator => navigator with { NextAt = FindNext(cohort, now) }));
            if (cohort?.IsUnderWay(now) == true
                && teams.Find(cohort.CohortId, ofTeam.Key.TeamId) is { RemovedAt: null } team
                && MeetsSoon(standups.Of(cohort, team), now))
            {
                meetsSoon.UnionWith(ofTeam);
            }
        }

        // Before Discord is asked: who cannot be checked today does not hold up the others.
        await store.PostponeAsync(checks, cancellationToken);
        foreach (var (cohortId, userId) in meetsSoon.Select(navigator => (navigator.CohortId, navigator.UserId)).Distinct())
        {
            await recipients.IsPresentAsync(cohortId, userId, now, cancellationToken);
        }
    }

    /// <summary>Determines whether a team has a stand-up within the coming seven days.</summary>
    internal static bool MeetsSoon(StandupTimes times, Instant now) => times.Next(now) - now <= Ahead;

    // On the next day, as long as the cohort has not ended.
    private static Instant? FindNext(Cohort? cohort, Instant now) =>
        cohort is { ClosedAt: null } && now < cohort.Calendar.Landing
            ? now.InUtc().Date.PlusDays(1).AtMidnight().InUtc().ToInstant()
            : null;
}
