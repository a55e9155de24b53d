using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.History;
using DjangonautBot.Features.Crew.Adding;
using DjangonautBot.Features.Crew.Moving;
using DjangonautBot.Features.Crew.Removing;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Crew;

/// <summary>
/// Changes who is what. Each change is one transaction with its line of history, and caps are judged in it on the state
/// that it would make, so that two Captains at once cannot exceed them.
/// </summary>
internal sealed class CrewChanges(Database database, IHistory history, IPlans plans, OutboxSignal outbox)
{
    private const string SelectTeam = "select team_id from teams where cohort_id = @CohortId and team_id = @TeamId and removed_at is null";

    private const string CountByRole = "select count(*) from crew_role where team_id = @TeamId and role = @role";

    private const string SelectOtherTeam =
        """
        select crew.display_name, teams.name as team_name
        from crew join crew_role using (crew_id) join teams using (team_id)
        where crew.cohort_id = @CohortId and crew.user_id = @UserId and crew_role.role = 'djangonaut' and crew_role.team_id <> @teamId
        """;

    private const string SelectRole =
        """
        select crew_role.crew_role_id
        from crew join crew_role using (crew_id)
        where crew.cohort_id = @CohortId and crew.user_id = @UserId and crew_role.role = @role and crew_role.team_id is @teamId
        """;

    internal const string UpsertCrew =
        """
        insert into crew (crew_id, cohort_id, user_id, display_name, joined_at)
        values ((select crew from next_number), @CohortId, @UserId, @DisplayName, @now)
        on conflict (cohort_id, user_id) do update set display_name = excluded.display_name, gone_since = null
        returning crew_id
        """;

    internal const string InsertRole =
        "insert into crew_role (crew_id, role, team_id) values (@crewId, @role, @teamId) on conflict do nothing";

    private const string DeleteRole = "delete from crew_role where crew_id = @crewId and role = @role and team_id = @teamId";

    private const string DeleteRoles = "delete from crew_role where crew_id = @CrewId and (@teamId is null or team_id = @teamId)";

    /// <summary>Gives all of these people the role or none.</summary>
    public Task<EnrolOutcome> AddAsync(CrewAddition addition, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        WriteAsync<EnrolOutcome>(
            transaction =>
            {
                if (Refuse(transaction, addition) is { } refusal)
                {
                    return refusal;
                }

                foreach (var person in addition.People)
                {
                    var crewId = transaction.QuerySingle<CrewId>(
                        UpsertCrew, new { addition.CohortId, person.UserId, person.DisplayName, now });
                    transaction.Execute(InsertRole, new { crewId, role = addition.Role.ToSql(), teamId = addition.Team?.TeamId });
                }

                return new EnrolOutcome.Enrolled(Conclude(transaction, addition.CohortId, by, CrewMessages.HistoryOf(addition), now));
            },
            cancellationToken);

    /// <summary>Moves one role of a person to another team. It counts as given anew there.</summary>
    public Task<EnrolOutcome> MoveAsync(CrewMove move, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        WriteAsync<EnrolOutcome>(
            transaction =>
            {
                var role = move.Role.ToSql();
                if (!IsThere(transaction, move.CohortId, move.To))
                {
                    return new EnrolOutcome.TeamIsGone();
                }

                if (Has(transaction, move.CohortId, move.Member.UserId, move.Role, move.To)
                    || !Has(transaction, move.CohortId, move.Member.UserId, move.Role, move.From))
                {
                    return new EnrolOutcome.IsElsewhere();
                }

                if (move.Role == CrewRole.Djangonaut && RefuseForCaps(transaction, move.To, 1) is { } refusal)
                {
                    return refusal;
                }

                transaction.Execute(DeleteRole, new { crewId = move.Member.CrewId, role, teamId = move.From.TeamId });
                transaction.Execute(InsertRole, new { crewId = move.Member.CrewId, role, teamId = move.To.TeamId });
                return new EnrolOutcome.Enrolled(Conclude(transaction, move.CohortId, by, CrewMoveMessages.HistoryOf(move), now));
            },
            cancellationToken);

    /// <summary>Takes somebody's roles, and tells in short lines what follows from it; null if there were none.</summary>
    /// <param name="team">None for all that the person has in the cohort.</param>
    public Task<IReadOnlyList<string>?> RemoveAsync(
        CohortId cohortId, CrewMember member, Team? team, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        WriteAsync<IReadOnlyList<string>?>(
            transaction =>
            {
                if (transaction.Execute(DeleteRoles, new { member.CrewId, teamId = team?.TeamId }) == 0)
                {
                    return null;
                }

                return Conclude(transaction, cohortId, by, CrewRemovalMessages.HistoryOf(member, team), now);
            },
            cancellationToken);

    // Those whom it concerns are told at once.
    private async Task<T> WriteAsync<T>(Func<SqliteTransaction, T> work, CancellationToken cancellationToken)
    {
        var result = await database.WriteAsync(work, cancellationToken);
        outbox.Set();
        return result;
    }

    private IReadOnlyList<string> Conclude(SqliteTransaction transaction, CohortId cohortId, Snowflake by, string what, Instant now)
    {
        history.Record(transaction, cohortId, by, what, now);
        return plans.Replan(transaction, cohortId, now);
    }

    private static EnrolOutcome? Refuse(SqliteTransaction transaction, CrewAddition addition)
    {
        if (addition.Team is { } named && !IsThere(transaction, addition.CohortId, named))
        {
            return new EnrolOutcome.TeamIsGone();
        }

        if (addition is not { Role: CrewRole.Djangonaut, Team: { } team })
        {
            return null;
        }

        var elsewhere = addition.People
            .Select(person => transaction.QueryFirstOrDefault<ExistingPlacement>(
                SelectOtherTeam, new { addition.CohortId, person.UserId, teamId = team.TeamId }))
            .OfType<ExistingPlacement>()
            .ToList();
        return elsewhere.Count > 0
            ? new EnrolOutcome.InAnotherTeam(elsewhere)
            : RefuseForCaps(
                transaction,
                team,
                addition.People.Count(person => !Has(transaction, addition.CohortId, person.UserId, CrewRole.Djangonaut, team)));
    }

    private static EnrolOutcome.NoRoom? RefuseForCaps(SqliteTransaction transaction, Team team, int toAdd)
    {
        var djangonauts = transaction.QuerySingle<int>(CountByRole, new { team.TeamId, role = CrewRole.Djangonaut.ToSql() });
        var navigators = transaction.QuerySingle<int>(CountByRole, new { team.TeamId, role = CrewRole.Navigator.ToSql() });
        return toAdd == 0 || TeamCaps.Allow(djangonauts + toAdd, navigators)
            ? null
            : new EnrolOutcome.NoRoom(djangonauts, toAdd, navigators);
    }

    private static bool IsThere(SqliteTransaction transaction, CohortId cohortId, Team team) =>
        transaction.QueryFirstOrDefault<TeamId?>(SelectTeam, new { CohortId = cohortId, team.TeamId }) is not null;

    private static bool Has(SqliteTransaction transaction, CohortId cohortId, Snowflake userId, CrewRole role, Team team) =>
        transaction.QueryFirstOrDefault<long?>(
            SelectRole, new { CohortId = cohortId, UserId = userId, role = role.ToSql(), teamId = team.TeamId }) is not null;
}
