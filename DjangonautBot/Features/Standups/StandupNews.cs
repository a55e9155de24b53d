using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Standups.Rotation;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Standups;

/// <summary>
/// Says that a stand-up was moved or cancelled: to whoever leads it, and in its team's channel if its week is open. Nobody
/// would see it in posts that are only changed.
/// </summary>
internal sealed class StandupNews(IDeliveries deliveries, IRotation rotation)
{
    /// <param name="times">As they are now.</param>
    /// <param name="by">Who did it, and knows.</param>
    public void Tell(SqliteTransaction transaction, StandupTimes times, int week, Snowflake? by, Instant now)
    {
        var team = times.Team;
        if (times.Calendar.WeekAt(now) == week)
        {
            Tell(StandupNewsPost.PostKind, team.ChannelId);
        }

        if (rotation.FindFacilitator(team.TeamId, week) is { } facilitator && facilitator.UserId != by)
        {
            Tell(StandupNotice.PostKind, StandupNotice.Lane.Of(team.TeamId.Value));
        }

        // What was said before is taken away, so that each change is a message that people see.
        void Tell(string kind, Snowflake lane)
        {
            deliveries.Recreate(transaction, kind, team.TeamId.Value, week, now);
            deliveries.Request(transaction, new DeliveryRequest(team.CohortId, kind, team.TeamId.Value, week, lane, now));
        }
    }
}
