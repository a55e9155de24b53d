using NodaTime;

namespace DjangonautBot.Features.Cohorts.Retention;

/// <summary>How long text is kept. It depends on nothing but its arguments.</summary>
internal static class RetentionPolicy
{
    public const int FewestDays = 14;
    public const int MostDays = 365;

    /// <summary>How long before the deletion Captains hear of it; also where it was to come sooner.</summary>
    public static Duration Notice { get; } = Duration.FromDays(7);

    /// <summary>When Captains are told.</summary>
    /// <param name="end">When the cohort landed or was closed.</param>
    public static Instant TellAt(Instant end, int days) => end + Duration.FromDays(days) - Notice;

    /// <summary>When the text is deleted.</summary>
    /// <param name="toldAt">When Captains were told; before that, they are told in time.</param>
    public static Instant ForgetAt(Instant end, int days, Instant? toldAt)
    {
        var wanted = end + Duration.FromDays(days);
        return toldAt is { } told ? Instant.Max(wanted, told + Notice) : wanted;
    }
}
