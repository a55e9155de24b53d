using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.Calendars;

/// <summary>A person's calendar, and whether it has a private address.</summary>
internal sealed class PersonalCalendar : IPersonalData
{
    internal const string Select =
        """
        select address_hash, addressed_at, presence_asked_at from calendar where crew_id = @CrewId
        """;

    internal const string SelectItems =
        """
        select item.title, item.place, item.starts_at, item.ends_at, item.first_day, item.day_after, item.is_cancelled,
          item.uid, item.sequence, item.changed_at
        from calendar join calendar_item as item using (calendar_id)
        where calendar.crew_id = @CrewId
        order by item.key
        """;

    private const string Delete = "delete from calendar where crew_id = @CrewId";

    private const string DeleteAll = "delete from calendar where cohort_id = @cohortId";

    public string Name => "calendar";

    public int Position => 157;

    public string About =>
        "Your calendar as it was when it was last looked at, and the hash of its private address. The address itself is stored "
            + "nowhere.";

    public IReadOnlyList<string> Tables => ["calendar", "calendar_item"];

    public JsonNode? Export(DatabaseConnection connection, DataOwner owner)
    {
        if (PersonalRows.Read(connection, Select, owner) is not [JsonObject calendar])
        {
            return null;
        }

        calendar["items"] = PersonalRows.Read(connection, SelectItems, owner);
        return calendar.DeepClone();
    }

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now) => transaction.Execute(Delete, owner);

    // Also the cohort's: with the texts go the calendars, and with these the addresses.
    public void Forget(WriteTransaction transaction, CohortId cohortId) => transaction.Execute(DeleteAll, new { cohortId });
}
