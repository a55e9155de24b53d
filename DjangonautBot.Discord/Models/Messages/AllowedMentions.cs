namespace DjangonautBot.Discord.Models;

/// <summary>Who may be pinged by a message. Left out, Discord would ping everyone named in it, so it is always sent.</summary>
/// <param name="Users">At most 100 people that the bot itself addresses.</param>
/// <remarks>https://discord.com/developers/docs/resources/message#allowed-mentions-object</remarks>
public sealed record AllowedMentions(IReadOnlyList<Snowflake> Users)
{
    /// <summary>Nobody is pinged, whatever the text says.</summary>
    public static AllowedMentions None { get; } = new([]);
}
