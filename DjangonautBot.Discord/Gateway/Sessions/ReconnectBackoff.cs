namespace DjangonautBot.Discord.Gateway.Sessions;

/// <summary>Computes the pause before the next attempt: random, at least 1 s, below a limit that doubles from 2 s to 60 s.</summary>
/// <param name="random">Random numbers from 0 to below 1.</param>
internal sealed class ReconnectBackoff(Func<double> random)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Lifetime after which a connection counts as recovered. A session that has only just begun does not.</summary>
    public static readonly TimeSpan StableAfter = TimeSpan.FromSeconds(60);

    private TimeSpan _limit = Shortest;

    /// <summary>Returns the next pause and doubles the limit.</summary>
    public TimeSpan Next()
    {
        _limit = _limit * 2 < Longest ? _limit * 2 : Longest;
        return Shortest + (_limit - Shortest) * random();
    }

    /// <summary>Returns to the shortest limit.</summary>
    public void Reset() => _limit = Shortest;
}
