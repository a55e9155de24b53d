using DjangonautBot.Discord;
using DjangonautBot.Discord.Rest;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Lanes;

/// <summary>Finds out whether this machine's clock is minutes off, in which case planned posts would go out at the wrong time.</summary>
/// <remarks>It looks at the clock of the wire: the program's may be moved on purpose, in the sandbox.</remarks>
internal sealed partial class ClockCheck(IDiscordRest rest, TimeProvider wire, ILogger<ClockCheck> logger)
{
    private readonly Lock _gate = new();
    private long? _askedAt;

    /// <summary>Difference from which on planned posts wait.</summary>
    public static TimeSpan Tolerance { get; } = TimeSpan.FromMinutes(2);

    /// <summary>The time after which a post that waits for the clock is looked at again.</summary>
    public static Duration LookAgainAfter { get; } = Duration.FromMinutes(1);

    /// <summary>Whether the clock is off; the operator is warned then.</summary>
    public async Task<bool> IsOffAsync(CancellationToken cancellationToken)
    {
        if (IsOff && MayAsk())
        {
            await CompareAsync(cancellationToken);
            if (IsOff)
            {
                LogOff(rest.ClockLead!.Value.TotalSeconds);
            }
        }

        return IsOff;
    }

    private bool IsOff => rest.ClockLead is { } lead && lead.Duration() > Tolerance;

    // Many posts may wait: once for all of them is enough.
    private bool MayAsk()
    {
        lock (_gate)
        {
            if (_askedAt is { } askedAt && wire.GetElapsedTime(askedAt) < LookAgainAfter.ToTimeSpan() / 2)
            {
                return false;
            }

            _askedAt = wire.GetTimestamp();
            return true;
        }
    }

    // The last comparison may be from before this machine slept.
    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await rest.GetGatewayAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is DiscordApiException or DiscordUnreachableException)
        {
            // The last comparison counts.
        }
    }

    [LoggerMessage(
        214,
        LogLevel.Warning,
        "This machine's clock is {Seconds} seconds ahead of Discord's; planned posts wait until it is right. Please set it, with NTP")]
    private partial void LogOff(double seconds);
}
