namespace DjangonautBot.Discord.Models;

/// <summary>
/// A message to send, or the whole new state of a message to edit: an edit replaces everything, so a part left empty disappears.
/// </summary>
/// <param name="AllowedMentions">Required wherever text is sent: the people whom it may ping.</param>
/// <param name="Content">At most <see cref="MaxContentLength"/> code points.</param>
/// <param name="Embeds">At most <see cref="MaxEmbeds"/>, with at most <see cref="Embed.MaxTotalLength"/> code points together.</param>
/// <param name="Components">At most <see cref="MaxRows"/> rows.</param>
/// <param name="Files">At most <see cref="MaxFiles"/>.</param>
/// <remarks>https://discord.com/developers/docs/resources/message#create-message</remarks>
public sealed record OutgoingMessage(
    AllowedMentions AllowedMentions,
    string? Content = null,
    IReadOnlyList<Embed>? Embeds = null,
    IReadOnlyList<ActionRow>? Components = null,
    IReadOnlyList<FileAttachment>? Files = null)
{
    /// <summary>Longest <see cref="Content"/>, in code points.</summary>
    public const int MaxContentLength = 2000;

    /// <summary>Most <see cref="Embeds"/>.</summary>
    public const int MaxEmbeds = 10;

    /// <summary>Most rows of <see cref="Components"/>.</summary>
    /// <remarks>https://discord.com/developers/docs/components/reference#action-row</remarks>
    public const int MaxRows = 5;

    /// <summary>Most <see cref="Files"/>.</summary>
    /// <remarks>https://discord.com/developers/docs/reference#uploading-files</remarks>
    public const int MaxFiles = 10;

    /// <summary>Longest nonce, in characters.</summary>
    public const int MaxNonceLength = 25;
}
