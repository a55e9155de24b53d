namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>Durations as they travel.</summary>
internal static class WireTime
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Decimal seconds, kept within what a timer can wait for.</summary>
    public static TimeSpan FromSeconds(double seconds) => seconds switch
    {
        > 0 when seconds < Longest.TotalSeconds => TimeSpan.FromSeconds(seconds),
        > 0 => Longest,
        _ => TimeSpan.Zero,
    };
}
