namespace DjangonautBot.Discord.Models;

/// <summary>A message as Discord gives it. Without the message-content intent, only the bot's own ones have their text.</summary>
/// <param name="CustomIds">The custom ids of everything below it that can be pressed or chosen from.</param>
public sealed record Message(
    Snowflake Id,
    Snowflake ChannelId,
    User Author,
    string Content,
    IReadOnlyList<Embed> Embeds,
    IReadOnlyList<string> CustomIds);
