using DjangonautBot.Scheduling.Outbox.Deliveries;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Failures;

/// <summary>Decides the delay before the next attempt of a delivery, on the wire's clock, and which attempt is the last.</summary>
internal static class DeliveryRetryPolicy
{
    // With the pauses and the client's own tries in between, some four minutes.
    private const int MostAttempts = 8;

    private const int MostBeginnings = 3;

    /// <summary>The delay after a missing permission, unless Discord reports a change before.</summary>
    public static Duration WhenNotPermitted { get; } = Lane.LongestWait;

    /// <summary>Doubles from one second to five minutes.</summary>
    public static Duration AfterAttempts(int attempts) =>
        Duration.FromSeconds(Math.Min(300, 1L << Math.Clamp(attempts, 0, 16)));

    /// <param name="attempts">The number of failed attempts before the one that failed now.</param>
    public static bool IsLast(int attempts) => attempts >= MostAttempts - 1;

    /// <param name="timesGone">How often the message was gone before.</param>
    public static bool IsLastBeginning(int timesGone) => timesGone >= MostBeginnings - 1;
}
