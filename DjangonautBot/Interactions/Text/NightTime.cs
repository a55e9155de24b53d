using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Interactions.Text;

/// <summary>Asks about a time between 22:00 and 6:00, which is mostly the other half of the day.</summary>
internal static class NightTime
{
    /// <summary>Said after a time that is meant.</summary>
    public const string Meant = "night";

    private const int LastHourOfDay = 22;
    private const int FirstHourOfDay = 6;
    private const int HalfADay = 12;

    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("H':'mm");

    /// <summary>Gets the question about a typed time; null if it is in the day, or was said to be meant.</summary>
    public static string? Ask(string typed, LocalTime time, DateTimeZone zone)
    {
        if (!IsNight(time) || IsMeant(typed))
        {
            return null;
        }

        var (shown, other) = (Pattern.Format(time), Pattern.Format(time.PlusHours(HalfADay)));
        return $"🌙 {shown} is at night in {Markdown.Escape(zone.Id)}, the cohort's time zone, so I ask before I take it: do you mean "
            + $"`{other}`? If it is right as it is, please write `{shown} {Meant}`.";
    }

    /// <summary>Determines whether a time is asked about.</summary>
    public static bool IsNight(LocalTime time) => time.Hour is < FirstHourOfDay or >= LastHourOfDay;

    private static bool IsMeant(string typed) =>
        typed.TrimEnd().EndsWith(Meant, StringComparison.OrdinalIgnoreCase)
        && !typed.TrimEnd().EndsWith("midnight", StringComparison.OrdinalIgnoreCase);
}
