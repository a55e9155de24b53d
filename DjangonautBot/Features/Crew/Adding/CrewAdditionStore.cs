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
        select crew.display_name, teams.name as team_name
        from crew join crew_role using (crew_id) join teams using (team_id)
        where crew.cohort_id = @CohortId and crew.user_id = @UserId and crew_role.role = 'djangonaut' and crew_role.team_id <> @teamId
        """;

    /// <summary>Gives the role to all of these people, or to none of them.</summary>
    public Task<EnrolOutcome> AddAsync(CrewAddition addition, Snowflake by, Instant now, CancellationToken cancellationToken) =>
        changes.WriteAsync<EnrolOutcome>(
            transaction =>
            {
                if (Refuse(transaction, addition) is { } refusal)
                {
                    return refusal;
                }

                foreach (var person in addition.People)
                {
                    var crewId = CrewChanges.Add(transaction, addition.CohortId, person, now);
                    RoleRows.Give(transaction, crewId, addition.Role, addition.Team?.TeamId, now);
                }

                return new EnrolOutcome.Enrolled(
                    changes.Conclude(transaction, addition.CohortId, by, CrewAdditionMessages.HistoryOf(addition), now));
            },
            cancellationToken);

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
        return elsewhere.Count > 0
            ? new EnrolOutcome.InAnotherTeam(elsewhere)
            : CrewChanges.CheckCaps(transaction, team, addition.People.Count(person =>
                !CrewChanges.HasRole(transaction, addition.CohortId, person.UserId, CrewRole.Djangonaut, team)));
    }
}
