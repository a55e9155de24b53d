using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>The posts that open a team's week, and say when its stand-up is and who leads it.</summary>
public static class StandingOpenings
{
    /// <summary>
    /// Brings the one up to date that tells of a week's stand-up: of the first, that is week 0's hello until week 1 begins.
    /// </summary>
    public static void RefreshOpening(
        this IDeliveries deliveries, SqliteTransaction transaction, TeamId teamId, int week, ProgramCalendar calendar, Instant now) =>
        deliveries.Refresh(transaction, RecurringPost.Week.ToSql(), teamId.Value, week == 1 && now < calendar.Start(1) ? 0 : week);
}
