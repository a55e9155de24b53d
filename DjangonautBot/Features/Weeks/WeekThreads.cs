using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Weeks;

/// <summary>Threads of teams' weeks, each opened from the post with which the week opens.</summary>
internal sealed class WeekThreads(IDeliveries deliveries) : IWeekThreads
{
    private static readonly string PostKind = RecurringPost.Week.ToSql();

    public Snowflake? Find(TeamId teamId, int week) => deliveries.Find(PostKind, teamId.Value, week)?.ThreadId;

    public void Request(WriteTransaction transaction, CohortId cohortId, CheckIn checkIn, Instant now) =>
        deliveries.RequestThread(
            transaction, new DeliveryRequest(cohortId, PostKind, checkIn.TeamId.Value, checkIn.Week, checkIn.TeamChannelId, now));
}
