using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Scheduling.Outbox.Sending;

/// <summary>
/// Writes a delivery's nonce into the first button of its message, so that the bot recognises its own post after a
/// crash between sending and marking.
/// </summary>
internal static class DeliveryMarker
{
    /// <exception cref="InvalidOperationException">The message has no button with a custom id.</exception>
    public static OutgoingMessage Add(OutgoingMessage message, string nonce) =>
        TryMark(message.Components ?? [], nonce) is { } marked
            ? message with { Components = marked }
            : throw new InvalidOperationException("A post needs a button, or it could not be recognised after a crash.");

    public static bool IsOn(Message message, string nonce) =>
        message.CustomIds.Any(id => id.EndsWith($"{CustomId.PostMark}{nonce}", StringComparison.Ordinal));

    /// <summary>Whether a message is of a delivery, whatever its nonce was.</summary>
    public static bool IsOn(Message message, DeliveryId deliveryId) =>
        message.CustomIds.Any(id => id.Contains($"{CustomId.PostMark}{DeliveryNonce.Prefix(deliveryId)}", StringComparison.Ordinal));

    // The first button, from top to bottom, wherever it is nested.
    private static IReadOnlyList<MessageComponent>? TryMark(IReadOnlyList<MessageComponent> components, string nonce)
    {
        for (var i = 0; i < components.Count; i++)
        {
            if (TryMark(components[i], nonce) is { } marked)
            {
                return [.. components.Take(i), marked, .. components.Skip(i + 1)];
            }
        }

        return null;
    }

    private static MessageComponent? TryMark(MessageComponent component, string nonce) => component switch
    {
        Button { CustomId: { } id } button => button with { CustomId = $"{id}{CustomId.PostMark}{nonce}" },
        Section section => TryMark(section.Accessory, nonce) is { } marked ? section with { Accessory = marked } : null,
        ActionRow row => TryMark(row.Components, nonce) is { } marked ? row with { Components = marked } : null,
        Container container => TryMark(container.Components, nonce) is { } marked ? container with { Components = marked } : null,
        _ => null,
    };
}
