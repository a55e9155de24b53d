namespace DjangonautBot.Discord.Models;

/// <summary>A channel's exception to the permissions of a role or a member.</summary>
/// <param name="Id">Id of the role or the member.</param>
/// <remarks>https://discord.com/developers/docs/resources/channel#overwrite-object</remarks>
public sealed record PermissionOverwrite(Snowflake Id, PermissionOverwriteType Type, Permissions Allow, Permissions Deny);
