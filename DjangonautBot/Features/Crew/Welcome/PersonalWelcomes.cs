using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Crew.Welcome;

/// <summary>Welcomes whose words a person wrote, alone or with others, and those that name a person.</summary>
internal sealed class PersonalWelcomes(ICohorts cohorts, IDeliveries deliveries) : IPersonalData
{
    internal const string Select =
        """
        select teams.name as team, welcome.hello, welcome.steps, welcome.asking, welcome.posted_at
        from welcome_author join welcome using (team_id) join teams using (team_id)
        where welcome_author.user_id = @UserId and teams.cohort_id = @CohortId
        order by teams.team_id
        """;

    private const string Written =
        """
        select welcome_author.team_id
        from welcome_author join teams using (team_id)
        where welcome_author.user_id = @UserId and teams.cohort_id = @CohortId
        """;

    // A Captain of the whole cohort is named in the welcomes of all its teams.
    internal const string SelectAbout =
        $"""
        {Written}
        union
        select crew_role.team_id from crew_role join welcome using (team_id) where crew_role.crew_id = @CrewId
        union
        select former_role.team_id from former_role join welcome using (team_id) where former_role.crew_id = @CrewId
        union
        select welcome.team_id
        from teams join welcome using (team_id)
        where teams.cohort_id = @CohortId
          and (exists (select 1 from crew_role where crew_role.crew_id = @CrewId and crew_role.team_id is null)
            or exists (select 1 from former_role where former_role.crew_id = @CrewId and former_role.team_id is null))
        """;

    private const string EmptyWritten = $"update welcome set hello = null, steps = null, asking = null where team_id in ({Written})";

    // No words are left, so nobody is their author.
    private const string DeleteAuthors = $"delete from welcome_author where team_id in ({Written})";

    private const string ForgetAll =
        """
        update welcome set hello = null, steps = null, asking = null
        where team_id in (select team_id from teams where cohort_id = @cohortId)
        """;

    public string Name => "welcomes";

    // Before the roles are deleted, by which the welcomes that name a person are found.
    public int Position => 25;

    public string About => "The words of teams' welcomes that you wrote, alone or with other Captains, and when they were posted.";

    public IReadOnlyList<string> Tables => ["welcome", "welcome_author"];

    public JsonNode Export(DatabaseConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        // The names of others are not kept any more then, so the message cannot be written without this one.
        var isForgotten = cohorts.Find(transaction, owner.CohortId) is { ForgottenAt: not null };
        foreach (var teamId in transaction.Query<long>(SelectAbout, owner).Select(id => new TeamId(id)).ToList())
        {
            if (isForgotten)
            {
                deliveries.Retract(transaction, WelcomePost.PostKind, teamId.Value, now);
            }
            else
            {
                deliveries.RefreshQuotes(transaction, WelcomePost.QuoteOf(teamId));
            }
        }

        transaction.Execute(EmptyWritten, owner);
        transaction.Execute(DeleteAuthors, owner);
    }

    public void Forget(WriteTransaction transaction, CohortId cohortId) => transaction.Execute(ForgetAll, new { cohortId });
}
