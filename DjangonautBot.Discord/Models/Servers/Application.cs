namespace DjangonautBot.Discord.Models;

/// <summary>The bot's application, as its operator set it up in Discord's Developer Portal.</summary>
/// <param name="Bot">The bot's account.</param>
/// <param name="InteractionsEndpointUrl">Web address that receives all interactions instead of the gateway; null for the gateway.</param>
/// <param name="BotPublic">Whether everybody may add the bot to a server, and not its owner only.</param>
/// <param name="BotRequireCodeGrant">Whether adding the bot needs a whole OAuth2 code grant, which a plain link does not make.</param>
/// <param name="InstallParams">Default scopes and permissions of an installation; null if none are set.</param>
/// <param name="IntegrationTypesConfig">
/// Ways of installing it, by <see cref="ServerInstallation"/> and the like, each with its defaults; null if Discord does not tell.
/// </param>
/// <remarks>https://discord.com/developers/docs/resources/application#application-object</remarks>
public sealed record Application(
    Snowflake Id,
    string Name,
    User? Bot = null,
    string? InteractionsEndpointUrl = null,
    bool BotPublic = true,
    bool BotRequireCodeGrant = false,
    InstallParams? InstallParams = null,
    IReadOnlyDictionary<string, InstallationConfig?>? IntegrationTypesConfig = null)
{
    /// <summary>Key of the installation to a server.</summary>
    public const string ServerInstallation = "0";

    /// <summary>Scopes and permissions that an installation to a server gives by default; null if none are set.</summary>
    public InstallParams? ServerInstallParams =>
        IntegrationTypesConfig?.GetValueOrDefault(ServerInstallation)?.Oauth2InstallParams ?? InstallParams;

    /// <summary>Whether it can be installed to a server.</summary>
    public bool IsForServers => IntegrationTypesConfig is null || IntegrationTypesConfig.ContainsKey(ServerInstallation);
}

/// <summary>One way of installing an application.</summary>
public sealed record InstallationConfig(InstallParams? Oauth2InstallParams = null);

/// <summary>Scopes and permissions of an installation.</summary>
public sealed record InstallParams(IReadOnlyList<string> Scopes, Permissions Permissions);
