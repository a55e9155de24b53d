using System.Reflection;

namespace DjangonautBot.Discord.Rest;

/// <summary>Where Discord's API is, and who asks it.</summary>
/// <remarks>A class, not a record: a record would print the token.</remarks>
public sealed class DiscordRestOptions
{
    /// <summary>The bot's token: a secret.</summary>
    public required string Token { get; init; }

    /// <summary>The API with its version, without a slash at the end.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>In the form that Discord asks for: <c>DiscordBot (url, version)</c>.</summary>
    /// <remarks>https://discord.com/developers/docs/reference#user-agent</remarks>
    public string UserAgent { get; init; } = $"DiscordBot (https://djangonaut.space, {Version})";

    // Without the pre-release label and the commit, for which Discord's form has no place.
    private static string Version => typeof(DiscordRestOptions).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('-', '+')[0];
}
