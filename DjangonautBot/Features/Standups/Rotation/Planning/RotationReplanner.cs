using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Standups.Rotation.Covers;
using DjangonautBot.Features.Standups.Rotation.Notices;
using DjangonautBot.Features.Standups.Rotation.Swaps;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Standups.Rotation.Planning;

/// <summary>Plans turns anew where something changed on which they depend: in the same transaction, and only where needed.</summary>
internal sealed class RotationReplanner(
    ICohorts cohorts,
    ITeams teams,
    IStandups standups,
    IEnumerable<IAbsences> absences,
    CoverCallStore calls,
    SwapStore swaps,
    TurnNoticeStore notices,
    IDeliveries deliveries) : IPlanObserver
{
    public IReadOnlyList<string> Changed(SqliteTransaction transaction, CohortId cohortId, Instant now)
    {
        foreach (var teamId in RotationStore.ListEnded(transaction, cohortId))
        {
            calls.EndAll(transaction, teamId);
            swaps.EndAll(transaction, teamId);
            deliveries.Refresh(transaction, NoFacilitatorPost.PostKind, teamId.Value, 0);
        }

        return cohorts.Find(transaction, cohortId) is { ClosedAt: null } cohort
            ? [.. teams.List(transaction, cohortId).SelectMany(team => Renew(transaction, cohort, team, now))]
            : [];
    }

    /// <summary>A team's turns as they stand in a transaction.</summary>
    public TeamTurns Of(SqliteTransaction transaction, Cohort cohort, Team team, Instant now) =>
        new(transaction, cohort, team, standups.Of(transaction, cohort, team), absences, now);

    /// <summary>
    /// Does what follows from turns that changed: whoever gained or lost one is told, posts that name who leads are brought up
    /// to date, a brief goes to the new facilitator instead, calls for a stand-in end where somebody else leads now, and Captains
    /// hear of a team that nobody can lead.
    /// </summary>
    /// <param name="by">Who made the change, and knows.</param>
    /// <returns>The changes in short lines.</returns>
    public IReadOnlyList<string> Conclude(SqliteTransaction transaction, Cohort cohort, TurnChanges changes, CrewId? by, Instant now)
    {
        notices.Tell(transaction, cohort, changes, by, now);
        calls.EndCallsOfOthers(transaction, cohort, changes.Team, now);
        var teamId = changes.Team.TeamId.Value;
        foreach (var (week, _, _) in changes.Changed)
        {
            deliveries.RefreshOpening(transaction, changes.Team.TeamId, week, cohort.Calendar, now);
            deliveries.Refresh(transaction, RecurringPost.Standup.ToSql(), teamId, week);
            deliveries.Recreate(transaction, RecurringPost.Brief.ToSql(), teamId, week, now);
        }

        CallForNavigators(transaction, cohort, changes, now);
        return [.. RotationMessages.Consequences(changes, crewId => RotationStore.UserOf(transaction, crewId))];
    }

    private IReadOnlyList<string> Renew(SqliteTransaction transaction, Cohort cohort, Team team, Instant now)
    {
        var turns = Of(transaction, cohort, team, now);
        calls.KeepInStep(transaction, cohort, turns.Times, now);
        swaps.KeepInStep(transaction, team.TeamId);
        return Conclude(transaction, cohort, turns.Renew(), by: null, now);
    }

    // A team that never had a Navigator is still being set up.
    private void CallForNavigators(SqliteTransaction transaction, Cohort cohort, TurnChanges changes, Instant now)
    {
        if (RotationStore.HasPresentNavigator(transaction, changes.Team.TeamId))
        {
            deliveries.Refresh(transaction, NoFacilitatorPost.PostKind, changes.Team.TeamId.Value, 0);
        }
        else if (changes.HasWeeksToCome && changes.Before.Count > 0 && cohort.CaptainsChannelId is { } captains)
        {
            deliveries.Request(
                transaction, new DeliveryRequest(cohort.CohortId, NoFacilitatorPost.PostKind, changes.Team.TeamId.Value, 0, captains, now));
        }
    }
}
