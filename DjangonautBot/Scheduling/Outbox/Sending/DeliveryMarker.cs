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
    public static OutgoingMessage Add(OutgoingMessage message, string nonce)
    {
        var rows = (message.Components ?? []).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var components = rows[i].Components.ToList();
            var first = components.FindIndex(component => component is Button { CustomId: not null });
            if (first >= 0)
            {
                var button = (Button)components[first];
                components[first] = button with { CustomId = $"{button.CustomId}{CustomId.PostMark}{nonce}" };
                rows[i] = new ActionRow(components);
                return message with { Components = rows };
            }
        }

        throw new InvalidOperationException("A post needs a button, or it could not be recognised after a crash.");
    }

    public static bool IsOn(Message message, string nonce) =>
        message.CustomIds.Any(id => id.EndsWith($"{CustomId.PostMark}{nonce}", StringComparison.Ordinal));

    /// <summary>Whether a message is of a delivery, whatever its nonce was.</summary>
    public static bool IsOn(Message message, DeliveryId deliveryId) =>
        message.CustomIds.Any(id => id.Contains($"{CustomId.PostMark}{DeliveryNonce.Prefix(deliveryId)}", StringComparison.Ordinal));
}
