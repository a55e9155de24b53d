namespace DjangonautBot.Discord.Models;

/// <summary>A picture or file to show.</summary>
/// <param name="Url">An address with http or https, or <c>attachment://</c> and the name of a file that is sent with the message.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#unfurled-media-item</remarks>
public sealed record UnfurledMedia(string Url)
{
    /// <summary>Reference to a file that is sent with the message.</summary>
    public static UnfurledMedia Attachment(string fileName) => new($"attachment://{fileName}");
}
