using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>Desired scheduled event of a stand-up.</summary>
/// <param name="ChannelId">Voice channel; null if <paramref name="Location"/> is given.</param>
/// <param name="Location">Place outside Discord's voice channels; null if <paramref name="ChannelId"/> is given.</param>
internal sealed record StandupEventPlan(
    TeamId TeamId, int Week, string Name, Instant StartsAt, Instant EndsAt, Snowflake? ChannelId, string? Location)
{
    /// <summary>Future stand-ups of a team; none without a place.</summary>
    public static IEnumerable<StandupEventPlan> Of(StandupTimes times, Instant now) =>
        from week in Enumerable.Range(1, times.Team.Place is null ? 0 : times.Calendar.Weeks)
        let at = times.At(week)
        where at > now
        select new StandupEventPlan(
            times.Team.TeamId,
            week,
            StandupEventMessages.Name(times.Team, week),
            at.Value,
            at.Value + Duration.FromMinutes(times.Team.Minutes),
            times.Team.VoiceChannelId,
            times.Team.VoiceChannelId is null ? times.Team.Place : null);
}
