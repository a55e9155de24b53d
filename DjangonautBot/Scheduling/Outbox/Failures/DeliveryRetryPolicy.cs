using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Failures;

/// <summary>How long a delivery waits before it is tried again, on the wire's clock.</summary>
internal static class DeliveryRetryPolicy
{
    /// <summary>A channel that refuses is looked at again after this, if Discord told of no change before.</summary>
    public static Duration WhenNotPermitted { get; } = Duration.FromHours(1);

    /// <summary>Doubles from one second to five minutes.</summary>
    public static Duration AfterAttempts(int attempts) =>
        Duration.FromSeconds(Math.Min(300, 1L << Math.Clamp(attempts, 0, 16)));
}
