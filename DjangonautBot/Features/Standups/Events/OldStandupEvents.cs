using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Pruning;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>Scheduled events that are over. Discord removes them itself, and none is ever made for a past stand-up.</summary>
internal sealed class OldStandupEvents : IPrunable
{
    internal const string Delete =
        """
        delete from standup_event where standup_event_id in (
          select standup_event_id from standup_event
          where cohort_id = @cohortId and due_at is null and ends_at < @before
          limit @most)
        """;

    public IReadOnlyList<string> Tables => ["standup_event"];

    public int Prune(WriteTransaction transaction, CohortId cohortId, Instant before, int most) =>
        transaction.Execute(Delete, new { cohortId, before, most });
}
