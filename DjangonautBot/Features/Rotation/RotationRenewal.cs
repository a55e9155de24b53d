using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Rotation;

/// <summary>Plans turns anew where something changed on which they depend: in the same transaction, and only where needed.</summary>
internal sealed class RotationRenewal(
    ICohorts cohorts, ITeams teams, IStandups standups, IEnumerable<IAbsences> absences, CoverCallStore calls) : IPlanObserver
{
    public IReadOnlyList<string> Changed(SqliteTransaction transaction, CohortId cohortId, Instant now) =>
        cohorts.Find(transaction, cohortId) is { ClosedAt: null } cohort
            ? [.. teams.List(transaction, cohortId).SelectMany(team => Renew(transaction, cohort, team, now))]
            : [];

    /// <summary>A team's turns as they stand in a transaction.</summary>
    public TeamTurns Of(SqliteTransaction transaction, Cohort cohort, Team team, Instant now) =>
        new(transaction, cohort, team, standups.Of(transaction, cohort, team), absences, now);

    /// <summary>Does what follows from turns that changed: calls for a stand-in end where somebody else leads now.</summary>
    /// <returns>The changes in short lines.</returns>
    public IReadOnlyList<string> Conclude(SqliteTransaction transaction, Cohort cohort, TurnChanges changes, Instant now)
    {
        calls.EndCallsOfOthers(transaction, cohort, changes.Team, now);
        return [.. RotationMessages.Consequences(changes, crewId => RotationStore.UserOf(transaction, crewId))];
    }

    private IReadOnlyList<string> Renew(SqliteTransaction transaction, Cohort cohort, Team team, Instant now) =>
        Conclude(transaction, cohort, Of(transaction, cohort, team, now).Renew(), now);
}
