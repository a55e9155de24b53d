using NodaTime;

namespace DjangonautBot.Features.Cohorts.Retention;

/// <summary>Decides when text is deleted, and when Captains get a notice; a pure function of its arguments.</summary>
internal static class RetentionPolicy
{
    public const int FewestDays = 14;
    public const int MostDays = 365;

    /// <summary>Shortest time between the notice to Captains and the deletion; it postpones a deletion that was due sooner.</summary>
    public static Duration NoticePeriod { get; } = Duration.FromDays(7);

    /// <summary>Time after which a deleted cohort is purged: until then its messages have left Discord.</summary>
    public static Duration PurgeAfter { get; } = Duration.FromDays(7);

    /// <summary>Returns the time of the notice to Captains.</summary>
    /// <param name="end">Time at which the cohort landed or was closed.</param>
    public static Instant NoticeAt(Instant end, int days) => end + Duration.FromDays(days) - NoticePeriod;

    /// <summary>Returns the time of the deletion.</summary>
    /// <param name="toldAt">Time of the notice to Captains; null before it, when it is taken to come in time.</param>
    public static Instant DeletionAt(Instant end, int days, Instant? toldAt)
    {
        var wanted = end + Duration.FromDays(days);
        return toldAt is { } told ? Instant.Max(wanted, told + NoticePeriod) : wanted;
    }
}
