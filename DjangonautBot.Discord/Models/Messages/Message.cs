namespace DjangonautBot.Discord.Models;

/// <summary>A message received from Discord. Without the message-content intent, only the bot's own messages have their text.</summary>
/// <param name="CustomIds">Custom ids of all its buttons and menus.</param>
/// <remarks>https://discord.com/developers/docs/resources/message#message-object</remarks>
public sealed record Message(
    Snowflake Id,
    Snowflake ChannelId,
    User Author,
    string Content,
    IReadOnlyList<string> CustomIds)
{
    /// <summary>Most messages that one request can list.</summary>
    /// <remarks>https://discord.com/developers/docs/resources/message#get-channel-messages</remarks>
    public const int MaxPageSize = 100;
}
