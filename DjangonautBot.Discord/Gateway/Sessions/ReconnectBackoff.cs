namespace DjangonautBot.Discord.Gateway.Sessions;

/// <summary>How long to wait before the next try: a random time below a limit that doubles from 2 s to 60 s, at least 1 s.</summary>
/// <param name="random">From 0 to below 1.</param>
internal sealed class ReconnectBackoff(Func<double> random)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>A session that lasted so long shows that things are well again. One that only began does not.</summary>
    public static readonly TimeSpan StayedUp = TimeSpan.FromSeconds(60);

    private TimeSpan _limit = Shortest;

    public TimeSpan Next()
    {
        _limit = _limit * 2 < Longest ? _limit * 2 : Longest;
        return Shortest + (_limit - Shortest) * random();
    }

    public void Reset() => _limit = Shortest;
}
