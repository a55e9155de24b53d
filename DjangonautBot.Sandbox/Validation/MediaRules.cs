namespace DjangonautBot.Sandbox.Validation;

/// <summary>
/// Checks pictures and files of a message of components v2. They name a file of the message; a picture may have a web address instead.
/// </summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#unfurled-media-item">Unfurled media item</seealso>
internal static class MediaRules
{
    /// <summary>Scheme of an address that names a file of the message.</summary>
    public const string AttachmentPrefix = "attachment://";

    private const int MaxUrlLength = 2048;

    /// <param name="fileNames">See <see cref="LayoutRules.Check"/>.</param>
    public static void CheckGallery(Field gallery, IReadOnlyCollection<string>? fileNames)
    {
        foreach (var item in gallery["items"].Required().List(1, 10))
        {
            if (item.IsObject())
            {
                CheckPicture(item, fileNames);
            }
        }
    }

    /// <summary>Checks a thumbnail or an item of a gallery.</summary>
    /// <param name="fileNames">See <see cref="LayoutRules.Check"/>.</param>
    public static void CheckPicture(Field picture, IReadOnlyCollection<string>? fileNames)
    {
        picture["description"].Text(1, 1024);
        picture["spoiler"].Flag();
        CheckMedia(picture["media"], fileNames, "http", "https");
    }

    /// <param name="fileNames">See <see cref="LayoutRules.Check"/>.</param>
    public static void CheckFile(Field file, IReadOnlyCollection<string>? fileNames)
    {
        file["spoiler"].Flag();
        CheckMedia(file["file"], fileNames);
    }

    private static void CheckMedia(Field media, IReadOnlyCollection<string>? fileNames, params string[] schemes)
    {
        if (!media.Required().IsObject())
        {
            return;
        }

        var url = media["url"].Required();
        var text = url.Value.ToString();
        if (!text.StartsWith(AttachmentPrefix, StringComparison.Ordinal))
        {
            url.Url(MaxUrlLength, [.. schemes, "attachment"]);
        }
        else if (url.Text(1, MaxUrlLength) is not null && fileNames?.Contains(text[AttachmentPrefix.Length..]) == false)
        {
            url.Fail("UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", $"The referenced attachment (\"{text}\") was not found");
        }
    }
}
