using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>A stand-up as Discord's scheduled event is to show it.</summary>
/// <param name="ChannelId">The voice channel that it is in; then there is no <paramref name="Location"/>.</param>
/// <param name="Location">Where else it is.</param>
internal sealed record StandupEventPlan(
    TeamId TeamId, int Week, string Name, Instant StartsAt, Instant EndsAt, Snowflake? ChannelId, string? Location)
{
    /// <summary>A team's stand-ups to come; none without a place.</summary>
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
