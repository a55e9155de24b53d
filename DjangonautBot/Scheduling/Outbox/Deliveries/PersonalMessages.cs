using System.Text.Json.Nodes;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>A person's direct messages, sent and queued. Messages in channels are reported with their subject.</summary>
internal sealed class PersonalMessages(IDeliveries deliveries) : IPersonalData
{
    internal const string Select =
        $"""
        select kind, week, state, due_at, channel_id, message_id from delivery
        where cohort_id = @CohortId and lane = @UserId and kind <> '{RetractedPost.PostKind}'
        order by delivery_id
        """;

    public string Name => "direct_messages";

    public int Position => 160;

    public string About => "Which direct messages I sent you or am about to send, and where they stand; not their words.";

    public IReadOnlyList<string> Tables => ["delivery"];

    public JsonNode Export(DatabaseConnection connection, DataOwner owner) => PersonalRows.Read(connection, Select, owner);

    public void Erase(WriteTransaction transaction, DataOwner owner, Instant now) =>
        deliveries.RetractDirect(transaction, owner.CohortId, owner.UserId, now);

    // These columns hold ids only.
    public void Forget(WriteTransaction transaction, CohortId cohortId)
    {
    }
}
