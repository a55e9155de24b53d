using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>
/// Plans a scheduled event for each future stand-up of each team with a place, in the transaction that changes a stand-up. An event of a
/// stand-up that has begun stays as it was.
/// </summary>
internal sealed class StandupEventPlanning(ICohorts cohorts, ITeams teams, IStandups standups, StandupEventSignal signal) : IPlanObserver
{
    public IReadOnlyList<string> Changed(WriteTransaction transaction, CohortId cohortId, Instant now)
    {
        var open = OpenTeams(transaction, cohortId);
        var events = StandupEventStore.List(transaction, cohortId).ToDictionary(row => (row.TeamId, row.Week));
        var hasChanged = false;
        foreach (var plan in open.SelectMany(times => StandupEventPlan.Of(times, now)))
        {
            if (!events.Remove((plan.TeamId, plan.Week), out var row))
            {
                StandupEventStore.Add(transaction, cohortId, plan);
                hasChanged = true;
            }
            else if (IsToCome(row, now) && (row.Plan != plan || !row.IsWanted))
            {
                StandupEventStore.Change(transaction, row, plan, now);
                hasChanged = true;
            }
        }

        foreach (var row in events.Values.Where(row => row is { IsOver: false, IsWanted: true } && !(HasBegun(row, now) && IsOpen(row))))
        {
            StandupEventStore.Withdraw(transaction, row, now);
            hasChanged = true;
        }

        if (hasChanged)
        {
            signal.Set();
        }

        return [];

        bool IsOpen(StandupEvent row) => open.Any(times => times.Team.TeamId == row.TeamId);
    }

    private IReadOnlyList<StandupTimes> OpenTeams(WriteTransaction transaction, CohortId cohortId) =>
        cohorts.Find(transaction, cohortId) is { ClosedAt: null } cohort
            ? [.. teams.List(transaction, cohortId).Select(team => standups.Of(transaction, cohort, team))]
            : [];

    private static bool HasBegun(StandupEvent row, Instant now) => row.StartsAt <= now;

    private static bool IsToCome(StandupEvent row, Instant now) => !row.IsOver && !HasBegun(row, now);
}
