namespace DjangonautBot.Discord.Models;

/// <summary>A small picture beside the text of a <see cref="Section"/>.</summary>
/// <param name="Description">Alternative text; at most <see cref="MaxDescriptionLength"/> code points.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#thumbnail</remarks>
public sealed record Thumbnail(UnfurledMedia Media, string? Description = null) : MessageComponent
{
    /// <summary>Longest <see cref="Description"/>, in code points.</summary>
    public const int MaxDescriptionLength = 1024;
}
