using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Planning;

/// <summary>Plans turns again after a change on which they depend, in the same transaction and only where needed.</summary>
internal sealed class RotationReplanner(
    ICohorts cohorts,
    ITeams teams,
    IStandups standups,
    IEnumerable<IAbsences> absences,
    IEnumerable<ITurnObserver> observers,
    IDeliveries deliveries) : IPlanObserver
{
    public IReadOnlyList<string> Changed(WriteTransaction transaction, CohortId cohortId, Instant now)
    {
        foreach (var teamId in RotationStore.ListEnded(transaction, cohortId))
        {
            foreach (var observer in observers)
            {
                observer.Ended(transaction, teamId);
            }
        }

        return cohorts.Find(transaction, cohortId) is { ClosedAt: null } cohort
            ? [.. teams.List(transaction, cohortId).SelectMany(team => Replan(transaction, cohort, team, now))]
            : [];
    }

    /// <summary>Turns of a team as of a transaction.</summary>
    public TeamTurns Of(WriteTransaction transaction, Cohort cohort, Team team, Instant now) =>
        new(transaction, cohort, team, standups.Of(transaction, cohort, team), absences, now);

    /// <summary>
    /// Propagates stored changes of turns: observers follow, posts that name the facilitator are refreshed, and a brief goes to
    /// the new facilitator instead.
    /// </summary>
    /// <param name="by">Author of the change, who need not be told.</param>
    /// <returns>The changes, one line each.</returns>
    public IReadOnlyList<string> Propagate(WriteTransaction transaction, Cohort cohort, TurnChanges changes, CrewId? by, Instant now)
    {
        foreach (var observer in observers)
        {
            observer.Changed(transaction, cohort, changes, by, now);
        }

        var teamId = changes.Team.TeamId.Value;
        foreach (var (week, _, _) in changes.Changed)
        {
            deliveries.RefreshOpening(transaction, changes.Team.TeamId, week, cohort.Calendar, now);
            deliveries.Refresh(transaction, RecurringPost.Standup.ToSql(), teamId, week);
            deliveries.Recreate(transaction, RecurringPost.Brief.ToSql(), teamId, week, now);
            deliveries.Refresh(transaction, StandupChangePost.PostKind, teamId, week);

            // It says that its recipient leads the stand-up. The new facilitator is told of the turn, and so of the time.
            deliveries.Recreate(transaction, StandupChangeNotice.PostKind, teamId, week, now);
        }

        return [.. TurnMessages.Consequences(changes, crewId => RotationStore.UserOf(transaction, crewId))];
    }

    private IReadOnlyList<string> Replan(WriteTransaction transaction, Cohort cohort, Team team, Instant now)
    {
        var turns = Of(transaction, cohort, team, now);
        foreach (var observer in observers)
        {
            observer.Replanning(transaction, cohort, turns.Times, now);
        }

        return Propagate(transaction, cohort, turns.Replan(), by: null, now);
    }
}
