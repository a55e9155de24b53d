using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions.Rights;

/// <summary>Reason for which a message has to wait for a Captain: its channel is deleted, or the bot may not post there.</summary>
/// <param name="IsGone">Whether the channel is deleted; then no permission helps.</param>
/// <param name="Missing">Missing permissions, by the names that Discord shows.</param>
internal sealed record PostingObstacle(Snowflake ChannelId, bool IsGone, IReadOnlyList<string> Missing)
{
    /// <summary>Finds what keeps the bot from posting in a channel, or in a thread of it; null if nothing does.</summary>
    public static PostingObstacle? Find(IDiscordGateway gateway, Snowflake guildId, Snowflake channelId, bool inThread = false) =>
        ChannelNeeds.IsGone(gateway, guildId, channelId) ? new PostingObstacle(channelId, IsGone: true, [])
            : ChannelNeeds.LackingToPost(gateway, guildId, channelId, inThread) is { Count: > 0 } missing
            ? new PostingObstacle(channelId, IsGone: false, missing)
            : null;

    /// <summary>Says for the author why a message waits, and until when.</summary>
    /// <param name="what">The message, such as <c>your card</c>.</param>
    public string Describe(string what) => IsGone
        ? $"The channel for it is not there any more, so {what} waits until a Captain chooses another one."
        : $"I may not post in <#{ChannelId}> yet, so {what} waits until a Captain grants me: {string.Join(" · ", Missing)}.";
}

/// <summary>Adds obstacles to confirmations.</summary>
internal static class PostingObstacleExtensions
{
    /// <summary>Adds to the confirmation of a message why that message waits, if it does.</summary>
    public static OutgoingMessage With(this OutgoingMessage confirmation, PostingObstacle? obstacle, string what) =>
        obstacle is null ? confirmation : confirmation with { Content = $"{confirmation.Content}\n🕐 {obstacle.Describe(what)}" };
}
