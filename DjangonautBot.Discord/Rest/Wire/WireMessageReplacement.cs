using System.Text.Json.Serialization;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Rest.Wire;

/// <summary>
/// A whole new state for a message. Every part is sent, because an edit leaves omitted parts unchanged. A message becomes one of
/// components of version 2 only when null takes its content away, and an empty list its embeds.
/// </summary>
/// <remarks>https://discord.com/developers/docs/resources/message#edit-message</remarks>
internal sealed record WireMessageReplacement(
    WireAllowedMentions AllowedMentions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Content,
    IReadOnlyList<MessageComponent> Components,
    IReadOnlyList<WireAttachment> Attachments,
    int? Flags)
{
    /// <summary>Flag of a message made of components of version 2.</summary>
    /// <remarks>https://discord.com/developers/docs/resources/message#message-object-message-flags</remarks>
    public const int ComponentsV2Flag = 1 << 15;

    /// <summary>Always empty: earlier versions of the bot made messages with embeds.</summary>
    public IReadOnlyList<string> Embeds { get; } = [];

    public static WireMessageReplacement Of(OutgoingMessage message) => new(
        WireAllowedMentions.Of(message.AllowedMentions),
        message.Content,
        message.Components ?? [],
        WireAttachment.ListOf(message),
        message.IsComponentsV2 ? ComponentsV2Flag : null);
}
