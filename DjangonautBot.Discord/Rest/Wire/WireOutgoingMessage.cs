using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>A message to create or to edit. What is null is not sent.</summary>
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

    /// <summary>Tells everything, because what an edit leaves out stays as it was.</summary>
    public static WireOutgoingMessage ToReplace(OutgoingMessage message) => new(
        WireAllowedMentions.Of(message.AllowedMentions),
        message.Content ?? "",
        message.Embeds ?? [],
        RowsOf(message),
        AttachmentsOf(message));

    /// <summary>Only the person who is answered sees it.</summary>
    public WireOutgoingMessage WithEphemeral(bool ephemeral) => ephemeral ? this with { Flags = EphemeralFlag } : this;

    /// <summary>Discord gives the message that was made with the nonce before, instead of making a second one.</summary>
    public WireOutgoingMessage WithNonce(string? nonce) =>
        nonce is null ? this : this with { Nonce = nonce, EnforceNonce = true };

    private static IReadOnlyList<WireActionRow> RowsOf(OutgoingMessage message) =>
        [.. (message.Components ?? []).Select(row => new WireActionRow(row.Components))];

    private static IReadOnlyList<WireAttachment> AttachmentsOf(OutgoingMessage message) =>
        [.. (message.Files ?? []).Select((file, n) => new WireAttachment(new Snowflake((ulong)n), file.FileName))];

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T>? list) => list is { Count: > 0 } ? list : null;
}
