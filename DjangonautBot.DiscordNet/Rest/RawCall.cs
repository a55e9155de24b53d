using System.Text.RegularExpressions;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>A request to Discord, with the body as it goes over the wire.</summary>
/// <param name="Path">Path below the API's address, without a slash at the beginning.</param>
internal sealed partial record RawCall(string Method, string Path)
{
    /// <summary>The body in JSON; null for none.</summary>
    public string? Json { get; init; }

    /// <summary>Files sent beside the body.</summary>
    public IReadOnlyList<FileAttachment> Files { get; init; } = [];

    /// <summary>Whether it may be sent again after an attempt that may have worked.</summary>
    public bool Repeatable { get; init; } = Method != "POST";

    /// <summary>The resource that has limits of its own: a channel, a server, or a webhook with its token.</summary>
    /// <remarks>https://discord.com/developers/docs/topics/rate-limits</remarks>
    public string MajorParameter => Major().Match(Path).Value;

    /// <summary>The path without its lesser ids, which share their limits.</summary>
    public string Route => MajorParameter + Id().Replace(Path[MajorParameter.Length..].Split('?')[0], "id");

    public override string ToString() => $"{Method} {Id().Replace(Path.Split('?')[0], "…")}";

    // The token of a webhook belongs to its id.
    [GeneratedRegex(@"^(?:webhooks/\d+/[^/?]+|\w+/\d+)?")]
    private static partial Regex Major();

    [GeneratedRegex(@"(?<=webhooks/\d+/|interactions/\d+/)[^/?]+|(?<=/)\d+")]
    private static partial Regex Id();
}
