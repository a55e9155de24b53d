using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Sandbox;

/// <summary>A role of a server.</summary>
public sealed class SandboxRole
{
    /// <summary>Permissions of @everyone in a new server.</summary>
    internal const ulong EveryonePermissions = Permission.ViewChannel | Permission.SendMessages | Permission.ReadMessageHistory
        | Permission.SendMessagesInThreads | Permission.EmbedLinks | Permission.AttachFiles | Permission.Connect
        | Permission.UseApplicationCommands;

    /// <summary>Permissions of the bot's own role: those needed for posts, threads, files and scheduled events, and no more.</summary>
    internal const ulong BotPermissions = Permission.ViewChannel | Permission.SendMessages | Permission.ReadMessageHistory
        | Permission.EmbedLinks | Permission.AttachFiles | Permission.CreatePublicThreads | Permission.SendMessagesInThreads
        | Permission.CreateEvents | Permission.Connect;

    internal SandboxRole(ulong id, string name, ulong permissions, bool managed = false)
    {
        Id = id;
        Name = name;
        Permissions = permissions;
        Managed = managed;
    }

    public ulong Id { get; }

    public string Name { get; }

    /// <summary>Permission bits, changed by <see cref="SandboxServer.SetPermissions"/>.</summary>
    public ulong Permissions { get; internal set; }

    /// <summary>True for the bot's own role.</summary>
    internal bool Managed { get; }
}
