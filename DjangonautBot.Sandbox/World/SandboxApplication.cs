namespace DjangonautBot.Sandbox;

/// <summary>Settings of the bot's application, as its owner makes them in Discord's Developer Portal.</summary>
public sealed class SandboxApplication
{
    /// <summary>Web address that takes all interactions away from the gateway; null for none. The sandbox sends nothing there.</summary>
    public string? InteractionsEndpointUrl { get; set; }

    /// <summary>True if the bot can be added by a whole OAuth2 code grant only.</summary>
    public bool RequiresCodeGrant { get; set; }

    /// <summary>True if it can be installed to servers.</summary>
    public bool IsForServers { get; set; } = true;

    /// <summary>Permissions that an installation to a server gives by default.</summary>
    public ulong InstallPermissions { get; set; } = SandboxRole.BotPermissions;
}
