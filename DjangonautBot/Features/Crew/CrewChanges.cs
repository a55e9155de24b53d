using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew;

/// <summary>
/// Writes changes of the crew. Each change is one transaction with its line of history, and the limits of a team are checked in
/// it on the state that the change would make, so that two Captains at once cannot exceed them.
/// </summary>
internal sealed class CrewChanges(Database database, IHistory history, IPlans plans, OutboxSignal outbox)
{
    private const string UpsertCrew =
        """
        insert into crew (crew_id, cohort_id, user_id, display_name, joined_at)
        values ((select crew from next_number), @CohortId, @UserId, @DisplayName, @now)
        on conflict (cohort_id, user_id) do update set display_name = excluded.display_name, gone_since = null
        returning crew_id
        """;

    private const string KeepAbsence =
        """
        insert into server_absence (crew_id, gone_since, seen_at)
        select crew_id, gone_since, @now from crew where cohort_id = @cohortId and user_id = @UserId and gone_since is not null
        """;

    private const string SelectTeam = "select team_id from teams where cohort_id = @CohortId and team_id = @TeamId and removed_at is null";

    private const string CountDjangonauts = "select count(*) from crew_role where team_id = @TeamId and role = 'djangonaut'";

    // A Djangonaut of the team does not look after four others of it.
    internal const string CountNavigators =
        """
        select count(*) from crew_role as navigator
        where navigator.team_id = @TeamId and navigator.role = 'navigator'
          and not exists (
            select 1 from crew_role as own
            where own.crew_id = navigator.crew_id and own.team_id = navigator.team_id and own.role = 'djangonaut')
        """;

    private const string SelectRole =
        """
        select crew_role.crew_role_id
        from crew join crew_role using (crew_id)
        where crew.cohort_id = @CohortId and crew.user_id = @UserId and crew_role.role = @role and crew_role.team_id is @teamId
        """;

    /// <summary>Runs a change in a transaction, and signals the outbox, so that the people concerned are told at once.</summary>
    public async Task<T> WriteAsync<T>(Func<WriteTransaction, T> change, CancellationToken cancellationToken)
    {
        var result = await database.WriteAsync(change, cancellationToken);
        outbox.Set();
        return result;
    }

    /// <summary>Records a change in the history and replans the cohort's posts.</summary>
    /// <param name="what">The change in words, as <see cref="IHistory.Record"/> takes them.</param>
    /// <returns>The consequences of the change, in short lines.</returns>
    public IReadOnlyList<string> Conclude(WriteTransaction transaction, CohortId cohortId, Snowflake by, string what, Instant now) =>
        Conclude(transaction, cohortId, by, [what], now);

    /// <summary>Records changes that were made at once, and replans the cohort's posts once.</summary>
    /// <inheritdoc cref="Conclude(WriteTransaction, CohortId, Snowflake, string, Instant)"/>
    public IReadOnlyList<string> Conclude(
        WriteTransaction transaction, CohortId cohortId, Snowflake by, IReadOnlyList<string> what, Instant now)
    {
        foreach (var each in what)
        {
            history.Record(transaction, cohortId, by, each, now);
        }

        return plans.Replan(transaction, cohortId, now);
    }

    /// <summary>Adds a person to the crew, or updates the display name of a member, who is in the server.</summary>
    public static CrewId Add(WriteTransaction transaction, CohortId cohortId, NewCrewMember person, Instant now)
    {
        transaction.Execute(KeepAbsence, new { cohortId, person.UserId, now });
        return new CrewId(transaction.QuerySingle<long>(
            UpsertCrew, new { CohortId = cohortId, person.UserId, person.DisplayName, now }));
    }

    /// <summary>Determines whether a team belongs to a cohort and has not been removed.</summary>
    public static bool Exists(WriteTransaction transaction, CohortId cohortId, Team team) =>
        transaction.QueryFirstOrDefault<long?>(SelectTeam, new { CohortId = cohortId, team.TeamId }) is not null;

    /// <summary>Determines whether a person has a role in a team.</summary>
    public static bool HasRole(WriteTransaction transaction, CohortId cohortId, Snowflake userId, CrewRole role, Team team) =>
        transaction.QueryFirstOrDefault<long?>(
            SelectRole, new { CohortId = cohortId, UserId = userId, role = role.ToSql(), teamId = team.TeamId }) is not null;

    /// <summary>Finds the role in a team that, together with another, lets a team mate read what is not for the team.</summary>
    public static CrewRole? Opposite(CrewRole role) => role switch
    {
        CrewRole.Djangonaut => CrewRole.Navigator,
        CrewRole.Navigator => CrewRole.Djangonaut,
        _ => null,
    };

    /// <summary>Checks whether a team has room for more Djangonauts.</summary>
    /// <param name="ofNavigators">Number of Navigators of the team among those to add.</param>
    /// <returns>Null if it has.</returns>
    public static EnrolOutcome.NoRoom? CheckCaps(WriteTransaction transaction, Team team, int toAdd, int ofNavigators = 0)
    {
        var djangonauts = transaction.QuerySingle<int>(CountDjangonauts, new { team.TeamId });
        var navigators = transaction.QuerySingle<int>(CountNavigators, new { team.TeamId }) - ofNavigators;
        return toAdd == 0 || TeamCaps.Allow(djangonauts + toAdd, navigators)
            ? null
            : new EnrolOutcome.NoRoom(djangonauts, toAdd, navigators);
    }
}
