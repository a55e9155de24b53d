using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>Texts of a scheduled event, and the mark by which the bot recognises its own.</summary>
internal static class StandupEventMessages
{
    private const string MarkBegin = "· stand-up no. ";

    public static string Name(Team team, int week) => $"🛰️ {team.Name}: stand-up of week {week}";

    public static ScheduledEventDraft Draft(StandupEvent wanted) => new(
        wanted.Name,
        $"""
        See you there, with news or without! 🌱
        I keep this event in step with the team's stand-up: Navigators move it with /standup move.
        {Mark(wanted)}
        """,
        wanted.StartsAt.ToDateTimeOffset(),
        wanted.EndsAt.ToDateTimeOffset(),
        wanted.ChannelId,
        wanted.Location);

    /// <param name="bot">User id of the bot, because a copy of an event by a person has the same description.</param>
    public static bool IsOf(StandupEvent wanted, ScheduledEvent existing, Snowflake bot) =>
        existing.CreatorId == bot && existing.Description?.EndsWith(Mark(wanted), StringComparison.Ordinal) == true;

    /// <summary>Whether an event is of the same stand-up, in whatever database it was made.</summary>
    /// <inheritdoc cref="IsOf" path="/param"/>
    public static bool IsOfSame(StandupEvent wanted, ScheduledEvent existing, Snowflake bot) =>
        existing.CreatorId == bot
        && existing.Name == wanted.Name
        && existing.Description?.Contains(MarkBegin, StringComparison.Ordinal) == true;

    private static string Mark(StandupEvent wanted) => $"{MarkBegin}{wanted.StandupEventId}";
}
