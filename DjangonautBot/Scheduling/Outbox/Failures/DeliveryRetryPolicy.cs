using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Failures;

/// <summary>Decides the delay before the next attempt of a delivery, on the wire's clock.</summary>
internal static class DeliveryRetryPolicy
{
    /// <summary>The delay after a missing permission, unless Discord reports a change before.</summary>
    public static Duration WhenNotPermitted { get; } = Duration.FromHours(1);

    /// <summary>Doubles from one second to five minutes.</summary>
    public static Duration AfterAttempts(int attempts) =>
        Duration.FromSeconds(Math.Min(300, 1L << Math.Clamp(attempts, 0, 16)));
}
