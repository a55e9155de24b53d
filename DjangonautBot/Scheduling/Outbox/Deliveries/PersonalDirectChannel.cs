using System.Text.Json.Nodes;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>The id of the channel of a person's direct messages.</summary>
internal sealed class PersonalDirectChannel : IPersonalData
{
    internal const string Select = "select channel_id from direct_channel where user_id = @UserId";

    public string Name => "direct_message_channel";

    public int Position => 165;

    public string About => "Discord's number of the direct messages between you and me.";

    public IReadOnlyList<string> Tables => ["direct_channel"];

    public JsonNode Export(DatabaseConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now) => DirectChannels.Forget(transaction, owner.UserId);

    // An id only, and the same for all cohorts.
    public void Forget(WriteTransaction transaction, CohortId cohortId)
    {
    }
}
