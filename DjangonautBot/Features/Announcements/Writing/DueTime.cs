using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Text;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Features.Announcements.Writing;

/// <summary>Reads and writes the time of an announcement, in the cohort's zone.</summary>
internal static class DueTime
{
    private const string AtOnce = "now";

    private static readonly LocalDateTimePattern Pattern =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");

    /// <param name="dueAt">Null for at once.</param>
    /// <param name="refusal">Words about what cannot be read, has passed, or is at night; null if all is well.</param>
    public static bool TryRead(string typed, Cohort cohort, Instant now, out Instant? dueAt, out string? refusal)
    {
        (dueAt, refusal) = (null, null);
        var text = typed.Trim();
        if (text.Length == 0 || text.Equals(AtOnce, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var today = now.InZone(cohort.TimeZone).Date;
        if (TypedMoment.Parse(text, today) is not { } local)
        {
            refusal = WritingMessages.UnknownTime(text, today);
            return false;
        }

        var at = cohort.Calendar.At(local.Date, local.TimeOfDay);
        refusal = at <= now ? WritingMessages.IsPast(at)
            : at >= TextsEnd(cohort) ? WritingMessages.AfterTexts(at, cohort)
            : NightTime.Ask(text, local.TimeOfDay, cohort.TimeZone);
        dueAt = refusal is null ? at : null;
        return refusal is null;
    }

    /// <summary>Writes a time so that <see cref="TryRead"/> reads it; empty for at once.</summary>
    public static string Write(Instant? dueAt, DateTimeZone zone)
    {
        if (dueAt is not { } at)
        {
            return "";
        }

        var local = at.InZone(zone).LocalDateTime;
        var isNight = NightTime.Ask("", local.TimeOfDay, zone) is not null;
        return Pattern.Format(local) + (isNight ? $" {NightTime.Meant}" : "");
    }

    // Texts of people are deleted then.
    private static Instant TextsEnd(Cohort cohort) => cohort.End + Duration.FromDays(cohort.RetentionDays);
}
