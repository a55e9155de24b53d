namespace DjangonautBot.Discord.Models;

/// <summary>What the bot says. When it edits a message, the whole of it is replaced, so what is left empty disappears.</summary>
/// <param name="AllowedMentions">Required wherever text is sent: who may be pinged by it.</param>
/// <param name="Content">At most 2,000 code points.</param>
/// <param name="Embeds">At most ten.</param>
/// <param name="Components">At most five rows.</param>
/// <param name="Files">At most ten.</param>
public sealed record OutgoingMessage(
    AllowedMentions AllowedMentions,
    string? Content = null,
    IReadOnlyList<Embed>? Embeds = null,
    IReadOnlyList<ActionRow>? Components = null,
    IReadOnlyList<FileAttachment>? Files = null);
