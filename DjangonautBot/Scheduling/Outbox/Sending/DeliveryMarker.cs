using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Scheduling.Outbox.Sending;

/// <summary>
/// Writes a delivery's nonce into the first button of its message, so that the bot recognises its own post after a
/// crash between sending and marking. Behind a dot stands a print of what the message is about: a database that was brought back knows
/// what it wants to post, but not the delivery as which it was posted.
/// </summary>
internal static class DeliveryMarker
{
    private const char PrintMark = '.';

    // As hexadecimal digits, for which a custom id has room.
    private const int PrintBytes = 5;

    /// <exception cref="InvalidOperationException">The message has no button with a custom id.</exception>
    public static OutgoingMessage Add(OutgoingMessage message, Delivery delivery) =>
        TryMark(message.Components ?? [], $"{delivery.Nonce}{PrintMark}{PrintOf(delivery)}") is { } marked
            ? message with { Components = marked }
            : throw new InvalidOperationException("A post needs a button, or it could not be recognised after a crash.");

    public static bool IsOn(Message message, string nonce) => MarksOn(message).Any(mark => mark.Split(PrintMark)[0] == nonce);

    /// <summary>Whether a message is of a delivery, whatever its nonce was.</summary>
    public static bool IsOn(Message message, DeliveryId deliveryId) =>
        MarksOn(message).Any(mark => mark.StartsWith(DeliveryNonce.Prefix(deliveryId), StringComparison.Ordinal));

    /// <summary>Whether a message is about the same as a delivery, as whichever it was posted. Earlier versions left no print.</summary>
    public static bool IsAboutSame(Message message, Delivery delivery) =>
        MarksOn(message).Any(mark => mark.EndsWith($"{PrintMark}{PrintOf(delivery)}", StringComparison.Ordinal));

    private static IEnumerable<string> MarksOn(Message message) =>
        from id in message.CustomIds
        let begin = id.LastIndexOf(CustomId.PostMark)
        where begin >= 0
        select id[(begin + 1)..];

    private static string PrintOf(Delivery delivery)
    {
        var subject = string.Create(
            CultureInfo.InvariantCulture, $"{delivery.Kind} {delivery.CohortId} {delivery.SubjectId} {delivery.Week}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)), 0, PrintBytes);
    }

    // The first button, from top to bottom, wherever it is nested.
    private static IReadOnlyList<MessageComponent>? TryMark(IReadOnlyList<MessageComponent> components, string mark)
    {
        for (var i = 0; i < components.Count; i++)
        {
            if (TryMark(components[i], mark) is { } marked)
            {
                return [.. components.Take(i), marked, .. components.Skip(i + 1)];
            }
        }

        return null;
    }

    private static MessageComponent? TryMark(MessageComponent component, string mark) => component switch
    {
        Button { CustomId: { } id } button => button with { CustomId = $"{id}{CustomId.PostMark}{mark}" },
        Section section => TryMark(section.Accessory, mark) is { } marked ? section with { Accessory = marked } : null,
        ActionRow row => TryMark(row.Components, mark) is { } marked ? row with { Components = marked } : null,
        Container container => TryMark(container.Components, mark) is { } marked ? container with { Components = marked } : null,
        _ => null,
    };
}
