using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>The nonce of a delivery: its id and the time of its first attempt.</summary>
/// <remarks>It is unique beyond a database, so that one begun anew never repeats a nonce within Discord's few minutes.</remarks>
internal static class DeliveryNonce
{
    public static string New(DeliveryId deliveryId, Instant now) => $"{Prefix(deliveryId)}{now.ToUnixTimeMilliseconds():x}";

    /// <summary>Gets the beginning that all nonces of a delivery have in common.</summary>
    public static string Prefix(DeliveryId deliveryId) => $"{deliveryId}-";
}
