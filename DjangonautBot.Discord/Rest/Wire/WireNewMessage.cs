using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>A message to create. Null is not sent.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#create-message</remarks>
internal sealed record WireNewMessage(
    WireAllowedMentions AllowedMentions,
    string? Content,
    IReadOnlyList<MessageComponent>? Components,
    IReadOnlyList<WireAttachment>? Attachments,
    int? Flags = null,
    string? Nonce = null,
    bool? EnforceNonce = null)
{
    private const int EphemeralFlag = 1 << 6;

    public static WireNewMessage Of(OutgoingMessage message) => new(
        WireAllowedMentions.Of(message.AllowedMentions),
        message.Content,
        NullIfEmpty(message.Components),
        NullIfEmpty(WireAttachment.ListOf(message)),
        message.IsComponentsV2 ? WireMessageReplacement.ComponentsV2Flag : null);

    /// <summary>Makes the message visible only to the person of the interaction.</summary>
    public WireNewMessage WithEphemeral(bool ephemeral) => ephemeral ? this with { Flags = (Flags ?? 0) | EphemeralFlag } : this;

    /// <summary>Makes Discord return an earlier message with the same nonce instead of creating a second one.</summary>
    public WireNewMessage WithNonce(string? nonce) =>
        nonce is null ? this : this with { Nonce = nonce, EnforceNonce = true };

    private static IReadOnlyList<T>? NullIfEmpty<T>(IReadOnlyList<T>? list) => list is { Count: > 0 } ? list : null;
}
