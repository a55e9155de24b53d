namespace DjangonautBot.Discord.Models;

/// <summary>
/// A message to send, or the whole new state of a message to edit: an edit replaces everything, so a part left empty disappears.
/// </summary>
/// <param name="AllowedMentions">Required wherever text is sent: the people whom it may ping.</param>
/// <param name="Content">At most <see cref="MaxContentLength"/> code points; none beside components of version 2.</param>
/// <param name="Components">
/// At most <see cref="MaxRows"/> rows; or components of version 2, at most <see cref="MaxComponents"/> with all nested ones, and with at
/// most <see cref="MaxTextLength"/> code points of text.
/// </param>
/// <param name="Files">At most <see cref="MaxFiles"/>. Components of version 2 show only those that they name.</param>
/// <remarks>https://discord.com/developers/docs/resources/message#create-message</remarks>
public sealed record OutgoingMessage(
    AllowedMentions AllowedMentions,
    string? Content = null,
    IReadOnlyList<MessageComponent>? Components = null,
    IReadOnlyList<FileAttachment>? Files = null)
{
    /// <summary>Longest <see cref="Content"/>, in code points.</summary>
    public const int MaxContentLength = 2000;

    /// <summary>Most rows of <see cref="Components"/>.</summary>
    /// <remarks>https://discord.com/developers/docs/components/reference#action-row</remarks>
    public const int MaxRows = 5;

    /// <summary>Most <see cref="Files"/>.</summary>
    /// <remarks>https://discord.com/developers/docs/reference#uploading-files</remarks>
    public const int MaxFiles = 10;

    /// <summary>Most components of version 2, nested ones included.</summary>
    /// <remarks>https://discord.com/developers/docs/components/reference</remarks>
    public const int MaxComponents = 40;

    /// <summary>Longest text of all <see cref="TextDisplay"/>s together, in code points.</summary>
    /// <inheritdoc cref="MaxComponents"/>
    public const int MaxTextLength = 4000;

    /// <summary>Longest nonce, in characters.</summary>
    public const int MaxNonceLength = 25;

    /// <summary>Whether it is made of components of version 2. A message that was one stays one.</summary>
    /// <remarks>https://discord.com/developers/docs/components/using-message-components</remarks>
    public bool IsComponentsV2 => Components?.Any(component => component is not ActionRow) ?? false;
}
