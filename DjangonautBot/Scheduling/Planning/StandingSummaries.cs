using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>The posts that sum up a team's week. Those that stand tell of the week as it is told today.</summary>
public static class StandingSummaries
{
    private static readonly RecurringPost[] Posts = [RecurringPost.Summary, RecurringPost.Counts];

    /// <summary>Brings them up to date, in the transaction that changes what they tell of.</summary>
    public static void RefreshSummaries(this IDeliveries deliveries, SqliteTransaction transaction, TeamId teamId, int week)
    {
        foreach (var post in Posts)
        {
            deliveries.Refresh(transaction, post.ToSql(), teamId.Value, week);
        }
    }

    /// <inheritdoc cref="RefreshSummaries(IDeliveries, SqliteTransaction, TeamId, int)"/>
    /// <remarks>Those of all weeks.</remarks>
    public static void RefreshSummaries(this IDeliveries deliveries, SqliteTransaction transaction, TeamId teamId)
    {
        foreach (var post in Posts)
        {
            deliveries.Refresh(transaction, post.ToSql(), teamId.Value);
        }
    }
}
