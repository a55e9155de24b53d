using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Sessions;

/// <summary>Paces the requests for new sessions. Discord resets the token of a bot that uses up its budget.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#session-start-limit-object</remarks>
internal sealed class IdentifyBudget(TimeProvider clock)
{
    /// <summary>Number of IDENTIFYs kept in reserve, for starting the bot by hand on a bad day.</summary>
    public const int Reserve = 10;

    /// <summary>Time between two IDENTIFYs: Discord's window for <see cref="SessionStartLimit.MaxConcurrency"/>, at least one.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);

    private long? _lastSpent;

    /// <summary>Time to wait before checking again; zero if a new session may begin now.</summary>
    public TimeSpan WaitBeforeNext(SessionStartLimit limit)
    {
        if (limit.Remaining <= Math.Min(Reserve, limit.Total / 2))
        {
            return Max(TimeSpan.FromMilliseconds(limit.ResetAfter), Spacing);
        }

        return _lastSpent is { } last ? Max(Spacing - clock.GetElapsedTime(last), TimeSpan.Zero) : TimeSpan.Zero;
    }

    /// <summary>Records that an IDENTIFY is being sent.</summary>
    public void Spend() => _lastSpent = clock.GetTimestamp();

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
