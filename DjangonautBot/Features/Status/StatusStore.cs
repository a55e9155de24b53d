using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Status;

internal sealed class StatusStore(Database database)
{
    internal const string SelectMembers =
        """
        select crew_role.team_id, crew_role.role, crew.user_id, crew.gone_since, crew.direct_message, crew.direct_message_at
        from crew join crew_role using (crew_id)
        where crew.cohort_id = @cohortId and crew_role.team_id is not null
        order by crew_role.crew_role_id
        """;

    private const string UpdateDirectMessage =
        """
        update crew set direct_message = @outcome, direct_message_at = @at
        where cohort_id = @cohortId and user_id = @userId
        """;

    /// <summary>Everybody in a team, in the order in which they joined.</summary>
    public IReadOnlyList<TeamMember> Members(CohortId cohortId) =>
        database.Read(connection => connection.Query<TeamMember>(SelectMembers, new { cohortId }).AsList());

    /// <summary>Remembers how a direct message went, for somebody in the crew.</summary>
    public Task NoteAsync(
        CohortId cohortId, Snowflake userId, DirectMessageOutcome outcome, Instant at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            transaction => transaction.Execute(UpdateDirectMessage, new { cohortId, userId, outcome = outcome.ToSql(), at }),
            cancellationToken);
}
