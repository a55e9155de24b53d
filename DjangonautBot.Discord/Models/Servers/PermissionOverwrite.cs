namespace DjangonautBot.Discord.Models;

/// <summary>A channel's exception to what a role or a member may do.</summary>
/// <param name="Id">The role's or the member's id.</param>
public sealed record PermissionOverwrite(Snowflake Id, PermissionOverwriteType Type, Permissions Allow, Permissions Deny);
