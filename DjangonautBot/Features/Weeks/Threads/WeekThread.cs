using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Weeks.Threads;

/// <summary>The thread in which a week's cards stand. It is opened from the post with which the week opens.</summary>
internal static class WeekThread
{
    private static readonly string PostKind = RecurringPost.Week.ToSql();

    /// <summary>Null as long as there is none.</summary>
    public static Snowflake? Find(IDeliveries deliveries, TeamId teamId, int week) =>
        deliveries.Find(PostKind, teamId.Value, week)?.ThreadId;

    /// <summary>Asks for the thread now, even if the week was to open later.</summary>
    public static void Request(IDeliveries deliveries, SqliteTransaction transaction, CohortId cohortId, CheckIn checkIn, Instant now) =>
        deliveries.RequestThread(
            transaction, new DeliveryRequest(cohortId, PostKind, checkIn.TeamId.Value, checkIn.Week, checkIn.TeamChannelId, now));
}
