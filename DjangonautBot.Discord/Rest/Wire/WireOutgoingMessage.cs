using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>A message to create or to edit. Null is not sent.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#create-message</remarks>
internal sealed record WireOutgoingMessage(
    WireAllowedMentions AllowedMentions,
    string? Content,
    IReadOnlyList<Embed>? Embeds,
    IReadOnlyList<WireActionRow>? Components,
    IReadOnlyList<WireAttachment>? Attachments,
    int? Flags = null,
    string? Nonce = null,
    bool? EnforceNonce = null)
{
    private const int EphemeralFlag = 1 << 6;

    public static WireOutgoingMessage ToCreate(OutgoingMessage message) => new(
        WireAllowedMentions.Of(message.AllowedMentions),
        message.Content,
        NullIfEmpty(message.Embeds),
        NullIfEmpty(RowsOf(message)),
        NullIfEmpty(AttachmentsOf(message)));

    /// <summary>Includes every part, because an edit leaves omitted parts unchanged.</summary>
    public static WireOutgoingMessage ToReplace(OutgoingMessage message) => new(
        WireAllowedMentions.Of(message.AllowedMentions),
        message.Content ?? "",
        message.Embeds ?? [],
        RowsOf(message),
        AttachmentsOf(message));

    /// <summary>Makes the message visible only to the person of the interaction.</summary>
    public WireOutgoingMessage WithEphemeral(bool ephemeral) => ephemeral ? this with { Flags = EphemeralFlag } : this;

    /// <summary>Makes Discord return an earlier message with the same nonce instead of creating a second one.</summary>
    public WireOutgoingMessage WithNonce(string? nonce) =>
        nonce is null ? this : this with { Nonce = nonce, EnforceNonce = true };

    private static IReadOnlyList<WireActionRow> RowsOf(OutgoingMessage message) =>
        [.. (message.Components ?? []).Select(row => new WireActionRow(row.Components))];

    private static IReadOnlyList<WireAttachment> AttachmentsOf(OutgoingMessage message) =>
        [.. (message.Files ?? []).Select((file, n) => new WireAttachment(new Snowflake((ulong)n), file.FileName))];

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T>? list) => list is { Count: > 0 } ? list : null;
}
