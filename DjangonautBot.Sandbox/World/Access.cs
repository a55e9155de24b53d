using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Sandbox;

/// <summary>What users may do in the servers and channels of the sandbox.</summary>
internal static class Access
{
    /// <summary>What a user may do in a server, before any channel is looked at; nothing, for one who is no member.</summary>
    public static ulong PermissionsOf(this SandboxServer server, ulong userId) => server.IsMember(userId)
        ? PermissionRules.InServer(
            server.Owner.Id == userId, server.Everyone.Permissions, server.RolesOf(userId).Select(role => role.Permissions))
        : 0;

    /// <summary>What a user may do in a channel; in direct messages everything that one can do there.</summary>
    public static ulong PermissionsOf(this SandboxChannel channel, ulong userId)
    {
        if (channel.Server is not { } server)
        {
            return SandboxRole.EveryonePermissions;
        }

        if (!server.IsMember(userId))
        {
            return 0;
        }

        return PermissionRules.InChannel(
            server.PermissionsOf(userId),
            server.Id,
            userId,
            [.. server.RolesOf(userId).Select(role => role.Id)],
            channel.Overwrites,
            channel.IsThread);
    }

    public static bool Allows(this SandboxChannel channel, ulong userId, ulong permissions) =>
        PermissionRules.Has(channel.PermissionsOf(userId), permissions);
}
