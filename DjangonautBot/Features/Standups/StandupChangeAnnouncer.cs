using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Standups;

/// <summary>
/// Announces that a stand-up was moved or cancelled: to its facilitator, and in its team's channel in the current week. Edited posts alone
/// would notify nobody.
/// </summary>
internal sealed class StandupChangeAnnouncer(IDeliveries deliveries, IRotation rotation)
{
    /// <param name="times">Times after the change.</param>
    /// <param name="by">Author of the change, who need not be told.</param>
    public void Announce(WriteTransaction transaction, StandupTimes times, int week, Snowflake? by, Instant now)
    {
        var team = times.Team;
        if (times.Calendar.WeekAt(now) == week)
        {
            Recreate(StandupChangePost.PostKind, team.ChannelId);
        }

        if (rotation.FindFacilitator(team.TeamId, week) is { } facilitator && facilitator.UserId != by)
        {
            Recreate(StandupChangeNotice.PostKind, StandupChangeNotice.Lane.Of(team.TeamId.Value));
        }

        // An earlier announcement is removed, so that each change is a new message that notifies people.
        void Recreate(string kind, Snowflake lane)
        {
            deliveries.Recreate(transaction, kind, team.TeamId.Value, week, now);
            deliveries.Request(transaction, new DeliveryRequest(team.CohortId, kind, team.TeamId.Value, week, lane, now));
        }
    }
}
