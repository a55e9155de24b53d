using System.Text.Json;

namespace DjangonautBot.Sandbox.Persistence;

/// <summary>A message.</summary>
/// <param name="VisibleOnlyTo">The only person who sees an ephemeral message; null for others.</param>
/// <param name="ThreadId">The thread started from the message.</param>
/// <param name="Origin">The interaction to which the message responds.</param>
/// <param name="Embeds">Embeds as sent by the bot.</param>
/// <param name="Components">Components as sent by the bot.</param>
/// <param name="ReferencedMessageId">The message to which this one replies.</param>
/// <param name="ReadAloud">True if the app reads the message aloud.</param>
internal sealed record SavedMessage(
    ulong Id,
    ulong AuthorId,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EditedAt,
    string Content,
    ulong? VisibleOnlyTo,
    ulong? ThreadId,
    bool Loading,
    string? Nonce,
    SavedOrigin? Origin,
    JsonElement? Embeds,
    JsonElement? Components,
    IReadOnlyList<SavedFile> Files,
    IReadOnlyList<ulong> PingedUsers,
    IReadOnlyList<ulong> PingedRoles,
    ulong? ReferencedMessageId = null,
    int Flags = 0,
    bool ReadAloud = false)
{
    public static SavedMessage Of(SandboxMessage message) => new(
        message.Id,
        message.AuthorId,
        message.CreatedAt,
        message.EditedAt,
        message.Content,
        message.VisibleOnlyTo,
        message.Thread?.Id,
        message.Loading,
        message.Nonce,
        message.Origin is { } origin ? SavedOrigin.Of(origin) : null,
        Sent(message.EmbedsJson),
        Sent(message.ComponentsJson),
        [.. message.Files.Select(SavedFile.Of)],
        message.PingedUsers,
        message.PingedRoles,
        message.ReferencedMessageId,
        message.Flags,
        message.ReadAloud);

    private static JsonElement? Sent(JsonElement json) => json.ValueKind is JsonValueKind.Undefined ? null : json;
}
