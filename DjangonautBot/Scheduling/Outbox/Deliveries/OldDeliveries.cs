using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Pruning;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>
/// Deliveries of which no message stands, and those of passing posts. All others are kept, because their messages follow what people
/// change and delete.
/// </summary>
internal sealed class OldDeliveries(IEnumerable<IPost> posts) : IPrunable
{
    // Nothing was ever sent, or it was removed.
    internal const string DeleteUnmade =
        """
        delete from delivery where delivery_id in (
          select delivery_id from delivery
          where cohort_id = @cohortId and state in ('done', 'skipped') and message_id is null and nonce_since is null
            and due_at < @before
          limit @most)
        """;

    // Kept: rows that hold words of people, and rows of what went to a person, who may want it back: its lane is theirs.
    internal const string DeletePassing =
        """
        delete from delivery where delivery_id in (
          select delivery_id from delivery
          where cohort_id = @cohortId and kind = @kind and state in ('done', 'failed', 'skipped') and due_at < @before
            and not exists (select 1 from direct_channel where direct_channel.user_id = delivery.lane)
            and not exists (select 1 from delivery_quote where delivery_quote.delivery_id = delivery.delivery_id)
          limit @most)
        """;

    private readonly IReadOnlyList<string> _passing = [.. posts.Where(post => post.IsPassing).Select(post => post.Kind)];

    public IReadOnlyList<string> Tables => ["delivery"];

    public int Prune(WriteTransaction transaction, CohortId cohortId, Instant before, int most)
    {
        var deleted = transaction.Execute(DeleteUnmade, new { cohortId, before, most });
        foreach (var kind in _passing)
        {
            if (deleted < most)
            {
                deleted += transaction.Execute(DeletePassing, new { cohortId, kind, before, most = most - deleted });
            }
        }

        return deleted;
    }
}
