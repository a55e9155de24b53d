using DjangonautBot.Discord.Models;

namespace DjangonautBot.Discord.Gateway.Sessions;

/// <summary>When a new session may be asked for. Discord resets the token of a bot that uses up its budget.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway#session-start-limit-object</remarks>
internal sealed class IdentifyBudget(TimeProvider clock)
{
    /// <summary>So many are left alone, for whoever has to start the bot by hand on a bad day.</summary>
    public const int Reserve = 10;

    /// <summary>Discord's window for <see cref="SessionStartLimit.MaxConcurrency"/>, which is at least one.</summary>
    public static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);

    private long? _lastSpent;

    /// <summary>How long to wait and then look again; zero means that now is a good time.</summary>
    public TimeSpan WaitBeforeNext(SessionStartLimit limit)
    {
        if (limit.Remaining <= Math.Min(Reserve, limit.Total / 2))
        {
            return Max(TimeSpan.FromMilliseconds(limit.ResetAfter), Spacing);
        }

        return _lastSpent is { } last ? Max(Spacing - clock.GetElapsedTime(last), TimeSpan.Zero) : TimeSpan.Zero;
    }

    /// <summary>An IDENTIFY is being sent.</summary>
    public void Spend() => _lastSpent = clock.GetTimestamp();

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
