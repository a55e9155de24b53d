namespace DjangonautBot.Discord.Models;

/// <summary>A picture of a <see cref="MediaGallery"/>.</summary>
/// <param name="Description">Alternative text; at most <see cref="MaxDescriptionLength"/> code points.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#media-gallery-media-gallery-item-structure</remarks>
public sealed record MediaGalleryItem(UnfurledMedia Media, string? Description = null)
{
    /// <summary>Longest <see cref="Description"/>, in code points.</summary>
    public const int MaxDescriptionLength = 1024;
}
