using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Sandbox;

/// <summary>What users may do in the servers and channels of the sandbox.</summary>
internal static class Access
{
    /// <summary>What a member may do in a server, before any channel is looked at.</summary>
    public static ulong PermissionsOf(this SandboxServer server, ulong userId) => PermissionRules.InServer(
        server.Owner.Id == userId, server.Everyone.Permissions, server.RolesOf(userId).Select(role => role.Permissions));

    /// <summary>What a user may do in a channel; in direct messages everything that one can do there.</summary>
    public static ulong PermissionsOf(this SandboxChannel channel, ulong userId)
    {
        if (channel.Server is not { } server) return SandboxRole.EveryonePermissions;
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
