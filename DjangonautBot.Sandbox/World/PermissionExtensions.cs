using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Sandbox;

/// <summary>Computes the permissions of users in servers and channels.</summary>
internal static class PermissionExtensions
{
    /// <summary>Computes the permissions of a user in a server, before the overwrites of a channel; none for a non-member.</summary>
    public static ulong PermissionsOf(this SandboxServer server, ulong userId) => server.IsMember(userId)
        ? PermissionRules.InServer(
            server.Owner.Id == userId, server.Everyone.Permissions, server.RolesOf(userId).Select(role => role.Permissions))
        : 0;

    /// <summary>Computes the permissions of a user in a channel; in direct messages all that apply there.</summary>
    public static ulong PermissionsOf(this SandboxChannel channel, ulong userId) => channel.Server is null
        ? SandboxRole.EveryonePermissions
        : PermissionRules.InChannel(channel.ExplicitPermissionsOf(userId), channel.IsThread);

    /// <summary>
    /// Computes the permissions of a user in a channel of a server, before those are taken away that need another one.
    /// See https://discord.com/developers/docs/topics/permissions#implicit-permissions.
    /// </summary>
    public static ulong ExplicitPermissionsOf(this SandboxChannel channel, ulong userId) =>
        channel.Server is { } server && server.IsMember(userId)
            ? PermissionRules.Overwritten(
                server.PermissionsOf(userId),
                server.Id,
                userId,
                [.. server.RolesOf(userId).Select(role => role.Id)],
                channel.Overwrites)
            : 0;

    public static bool Allows(this SandboxChannel channel, ulong userId, ulong permissions) =>
        PermissionRules.Has(channel.PermissionsOf(userId), permissions);
}
