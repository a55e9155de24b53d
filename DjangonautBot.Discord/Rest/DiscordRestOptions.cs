using System.Reflection;
using DjangonautBot.Discord.Rest.Sending;

namespace DjangonautBot.Discord.Rest;

/// <summary>Address of Discord's API, and the credentials for it.</summary>
/// <remarks>A class, not a record: a record would print the token.</remarks>
public sealed class DiscordRestOptions
{
    /// <summary>The bot's token. A secret, never logged.</summary>
    public required string Token { get; init; }

    /// <summary>Address of the API with its version, without a slash at the end.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>Time limit of one attempt, including reading the response. Callbacks have their own.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Most attempts at a request, if repeating it does no harm.</summary>
    public int MaxAttempts { get; init; } = RetryPolicy.MaxAttempts;

    /// <summary>Value of the User-Agent header, in the form required by Discord: <c>DiscordBot (url, version)</c>.</summary>
    /// <remarks>https://discord.com/developers/docs/reference#user-agent</remarks>
    public string UserAgent { get; init; } = $"DiscordBot (https://djangonaut.space, {Version})";

    // Without the pre-release label and the commit, for which Discord's form has no place.
    private static string Version => typeof(DiscordRestOptions).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('-', '+')[0];
}
