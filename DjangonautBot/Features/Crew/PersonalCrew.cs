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
        select held.role, teams.name as team, held.given_at, held.ended_at
        from held_roles held left join teams using (team_id)
        where held.crew_id = @CrewId
        order by held.given_at
        """;

    internal const string SelectServerAbsences =
        "select gone_since, seen_at from server_absence where crew_id = @CrewId order by gone_since";

    private const string DeleteRoles = "delete from crew_role where crew_id = @CrewId";

    private const string DeleteServerAbsences = "delete from server_absence where crew_id = @CrewId";

    private const string DeleteFormerRoles = "delete from former_role where crew_id = @CrewId";

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
        "Your place in the crew: your name as I saw it last, your roles and when you had them, your settings, when you were out of "
            + "the server, and how my last direct message to you went.";

    public IReadOnlyList<string> Tables => ["crew", "crew_role", "former_role", "server_absence"];

    public JsonNode? Export(DatabaseConnection connection, DataOwner owner)
    {
        if (PersonalRows.Read(connection, Select, owner) is not [JsonObject person])
        {
            return null;
        }

        person["roles"] = PersonalRows.Read(connection, SelectRoles, owner);
        person["out_of_the_server"] = PersonalRows.Read(connection, SelectServerAbsences, owner);
        return person.DeepClone();
    }

    // The row itself is deleted last of all, because everything refers to it.
    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now)
    {
        transaction.Execute(DeleteRoles, owner);
        transaction.Execute(DeleteFormerRoles, owner);
        transaction.Execute(DeleteServerAbsences, owner);
    }

    public void Forget(WriteTransaction transaction, CohortId cohortId) => transaction.Execute(ForgetAll, new { cohortId });
}
