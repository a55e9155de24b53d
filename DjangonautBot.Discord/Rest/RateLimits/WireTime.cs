namespace DjangonautBot.Discord.Rest.RateLimits;

/// <summary>Converts durations received from Discord.</summary>
internal static class WireTime
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Converts decimal seconds, clamped to the range of a timer.</summary>
    public static TimeSpan FromSeconds(double seconds) => seconds switch
    {
        > 0 when seconds < Longest.TotalSeconds => TimeSpan.FromSeconds(seconds),
        > 0 => Longest,
        _ => TimeSpan.Zero,
    };
}
