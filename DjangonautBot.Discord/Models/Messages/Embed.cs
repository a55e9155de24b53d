namespace DjangonautBot.Discord.Models;

/// <summary>A framed part of a message.</summary>
/// <param name="Title">At most <see cref="MaxTitleLength"/> code points.</param>
/// <param name="Description">At most <see cref="MaxDescriptionLength"/> code points.</param>
/// <param name="Color">Color of the frame, as 0xRRGGBB.</param>
/// <param name="Fields">At most <see cref="MaxFields"/>.</param>
/// <param name="Author">A name above the title.</param>
/// <param name="Footer">A small line at the bottom.</param>
/// <remarks>https://discord.com/developers/docs/resources/message#embed-object-embed-limits</remarks>
public sealed record Embed(
    string? Title = null,
    string? Description = null,
    int? Color = null,
    IReadOnlyList<EmbedField>? Fields = null,
    EmbedAuthor? Author = null,
    EmbedFooter? Footer = null)
{
    /// <summary>Longest <see cref="Title"/>, in code points.</summary>
    public const int MaxTitleLength = 256;

    /// <summary>Longest <see cref="Description"/>, in code points.</summary>
    public const int MaxDescriptionLength = 4096;

    /// <summary>Most <see cref="Fields"/>.</summary>
    public const int MaxFields = 25;

    /// <summary>
    /// Longest text of all embeds of a message together, in code points: titles, descriptions, names and values of fields, authors
    /// and footers.
    /// </summary>
    public const int MaxTotalLength = 6000;
}
