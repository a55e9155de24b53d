using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Crew;

/// <summary>A person's place in the crew, and their own settings.</summary>
internal sealed class PersonalCrew : IPersonalData
{
    // Name of people whose own name was deleted.
    private const string Nameless = "somebody";

    internal const string Select =
        """
        select user_id, display_name, joined_at, time_zone, wants_reminders, was_offered_reminders, gone_since, direct_message,
          direct_message_at, told_of_direct_message_at
        from crew where crew_id = @CrewId
        """;

    internal const string SelectRoles =
        """
        select crew_role.role, teams.name as team
        from crew_role left join teams using (team_id)
        where crew_role.crew_id = @CrewId
        order by crew_role.crew_role_id
        """;

    private const string DeleteRoles = "delete from crew_role where crew_id = @CrewId";

    // The id stays: it finds the people who want the rest deleted, too.
    private const string ForgetAll =
        $"""
        update crew
        set display_name = '{Nameless}', time_zone = null, wants_reminders = 0, direct_message = null, direct_message_at = null,
            told_of_direct_message_at = null
        where cohort_id = @cohortId
        """;

    public string Name => "you";

    public int Position => 30;

    public string About =>
        "Your place in the crew: your name as I saw it last, your roles, your settings, and how my last direct message to you went.";

    public IReadOnlyList<string> Tables => ["crew", "crew_role"];

    public JsonNode? Export(DatabaseConnection connection, DataOwner owner)
    {
        if (PersonalRows.Read(connection, Select, owner) is not [JsonObject person])
        {
            return null;
        }

        person["roles"] = PersonalRows.Read(connection, SelectRoles, owner);
        return person.DeepClone();
    }

    // The row itself is deleted last of all, because everything refers to it.
    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now) => transaction.Execute(DeleteRoles, owner);

    public void Forget(WriteTransaction transaction, CohortId cohortId) => transaction.Execute(ForgetAll, new { cohortId });
}
