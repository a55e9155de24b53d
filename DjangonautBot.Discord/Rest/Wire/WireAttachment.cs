using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>Name of one of the files sent beside the body.</summary>
/// <param name="Id">Number of the file in <c>files[n]</c>.</param>
internal sealed record WireAttachment(Snowflake Id, string Filename)
{
    /// <summary>Names of all files of a message.</summary>
    public static IReadOnlyList<WireAttachment> ListOf(OutgoingMessage message) =>
        [.. (message.Files ?? []).Select((file, n) => new WireAttachment(new Snowflake((ulong)n), file.FileName))];
}
