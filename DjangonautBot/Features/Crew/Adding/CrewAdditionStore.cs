using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Crew.Adding;

/// <summary>Adds people to the crew.</summary>
internal sealed class CrewAdditionStore(CrewChanges changes)
{
    private const string SelectOtherTeam =
        """
        select crew.user_id, crew.display_name, teams.name as team_name
        from crew join crew_role using (crew_id) join teams using (team_id)
        where crew.cohort_id = @CohortId and crew.user_id = @UserId and crew_role.role = 'djangonaut' and crew_role.team_id <> @teamId
        """;

    /// <summary>
    /// Gives the role to all of these people, or to none of them; but for those who would be Djangonaut and Navigator of one team, of whom
    /// the Captain is told first.
    /// </summary>
    public Task<EnrolOutcome> AddAsync(CrewAddition addition, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        changes.WriteAsync<EnrolOutcome>(
            transaction =>
            {
                var toAskAbout = addition.People.Where(person => IsToAskAbout(transaction, addition, person)).ToList();
                var asked = addition with { People = [.. addition.People.Except(toAskAbout)] };
                return Refuse(transaction, asked) ?? Enrol(transaction, asked, toAskAbout, by, now);
            },
            cancellationToken);

    private EnrolOutcome Enrol(
        WriteTransaction transaction, CrewAddition addition, List<NewCrewMember> toAskAbout, Snowflake by, Instant now)
    {
        foreach (var person in addition.People)
        {
            var crewId = CrewChanges.Add(transaction, addition.CohortId, person, now);
            RoleRows.Give(transaction, crewId, addition.Role, addition.Team?.TeamId, now);
        }

        var consequences = addition.People.Count == 0
            ? []
            : changes.Conclude(transaction, addition.CohortId, by, CrewAdditionMessages.HistoryOf(addition), now);
        return toAskAbout.Count == 0
            ? new EnrolOutcome.Enrolled(consequences)
            : new EnrolOutcome.InBothRoles(addition.People, toAskAbout, consequences);
    }

    private static EnrolOutcome? Refuse(WriteTransaction transaction, CrewAddition addition)
    {
        if (addition.Team is { } named && !CrewChanges.Exists(transaction, addition.CohortId, named))
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
        if (elsewhere.Count > 0)
        {
            return new EnrolOutcome.InAnotherTeam(elsewhere);
        }

        var toAdd = addition.People.Where(person => !HasRole(transaction, addition, person, CrewRole.Djangonaut)).ToList();
        return CrewChanges.CheckCaps(
            transaction, team, toAdd.Count, toAdd.Count(person => HasRole(transaction, addition, person, CrewRole.Navigator)));
    }

    private static bool IsToAskAbout(WriteTransaction transaction, CrewAddition addition, NewCrewMember person) =>
        !addition.MayBeInBothRoles
        && CrewChanges.Opposite(addition.Role) is { } opposite
        && HasRole(transaction, addition, person, opposite)
        && !HasRole(transaction, addition, person, addition.Role);

    private static bool HasRole(WriteTransaction transaction, CrewAddition addition, NewCrewMember person, CrewRole role) =>
        addition.Team is { } team && CrewChanges.HasRole(transaction, addition.CohortId, person.UserId, role, team);
}
