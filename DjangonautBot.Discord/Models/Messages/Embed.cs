namespace DjangonautBot.Discord.Models;

/// <summary>A framed part of a message. Lengths are in code points, and all embeds of a message may hold 6,000 together.</summary>
/// <param name="Title">At most 256.</param>
/// <param name="Description">At most 4,096.</param>
/// <param name="Color">0xRRGGBB.</param>
/// <param name="Fields">At most 25.</param>
/// <param name="Author">A name above the title, at most 256.</param>
/// <param name="Footer">A small line below, at most 2,048.</param>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object-embed-limits</remarks>
public sealed record Embed(
    string? Title = null,
    string? Description = null,
    int? Color = null,
    IReadOnlyList<EmbedField>? Fields = null,
    EmbedAuthor? Author = null,
    EmbedFooter? Footer = null);
