namespace DjangonautBot.Discord.Models;

/// <summary>The people whom a message may ping. Always sent, because without it Discord pings everyone named in the text.</summary>
/// <param name="Users">People whom the bot itself addresses; at most <see cref="MaxUsers"/>.</param>
/// <remarks>https://discord.com/developers/docs/resources/message#allowed-mentions-object</remarks>
public sealed record AllowedMentions(IReadOnlyList<Snowflake> Users)
{
    /// <summary>Most people that one message can ping by name.</summary>
    public const int MaxUsers = 100;

    /// <summary>Pings nobody, regardless of the text.</summary>
    public static AllowedMentions None { get; } = new([]);
}
