namespace DjangonautBot.Discord.Models;

/// <summary>A server with its roles.</summary>
/// <remarks>https://discord.com/developers/docs/resources/guild#guild-object</remarks>
public sealed record GuildDetails(Snowflake Id, string Name, Snowflake OwnerId, IReadOnlyList<Role> Roles);
