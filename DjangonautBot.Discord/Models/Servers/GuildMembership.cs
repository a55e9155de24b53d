namespace DjangonautBot.Discord.Models;

/// <summary>A server that the bot is in, as it is listed.</summary>
/// <param name="Owner">Whether the server is the bot's own.</param>
/// <param name="Permissions">The bot's permissions by its roles, before the overwrites of a channel.</param>
/// <remarks>https://discord.com/developers/docs/resources/user#get-current-user-guilds</remarks>
public sealed record GuildMembership(Snowflake Id, string Name, bool Owner, Permissions Permissions)
{
    /// <summary>Most servers that one request lists.</summary>
    public const int MaxPageSize = 200;
}
