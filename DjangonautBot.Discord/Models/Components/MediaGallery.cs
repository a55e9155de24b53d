namespace DjangonautBot.Discord.Models;

/// <summary>One or more pictures.</summary>
/// <param name="Items">1 to <see cref="MaxItems"/>.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#media-gallery</remarks>
public sealed record MediaGallery(IReadOnlyList<MediaGalleryItem> Items) : MessageComponent
{
    /// <summary>Most <see cref="Items"/>.</summary>
    public const int MaxItems = 10;
}
