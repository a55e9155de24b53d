using NodaTime;

namespace DjangonautBot.Features.Cohorts.Calendar;

/// <summary>How somebody would like a cohort's calendar to be.</summary>
internal abstract record CalendarChange
{
    private CalendarChange()
    {
    }

    /// <summary>The cohort as it would be. Breaks that would lie outside of its program are gone.</summary>
    public Cohort ApplyTo(Cohort cohort)
    {
        var wished = Change(cohort);
        return wished with { Breaks = BreaksWithin(wished) };
    }

    private protected abstract Cohort Change(Cohort cohort);

    // Each break moves the landing, so whether one lies in the program depends on those before it.
    private static List<LocalDate> BreaksWithin(Cohort cohort)
    {
        var kept = new List<LocalDate>();
        foreach (var pause in cohort.Breaks)
        {
            var calendar = cohort.Calendar with { Breaks = kept };
            if (pause > calendar.Monday(1) && pause <= calendar.Monday(calendar.Weeks))
            {
                kept.Add(pause);
            }
        }

        return kept;
    }

    /// <summary>Another start, zone or length.</summary>
    public sealed record Reschedule(LocalDate StartsOn, DateTimeZone TimeZone, int Weeks) : CalendarChange
    {
        private protected override Cohort Change(Cohort cohort) =>
            cohort with { StartsOn = StartsOn, TimeZone = TimeZone, Weeks = Weeks };
    }

    /// <summary>A break in the week of a Monday.</summary>
    public sealed record AddBreak(LocalDate Monday) : CalendarChange
    {
        private protected override Cohort Change(Cohort cohort) =>
            cohort with { Breaks = [.. cohort.Breaks.Append(Monday).Distinct().Order()] };
    }

    /// <summary>No break in the week of a Monday.</summary>
    public sealed record RemoveBreak(LocalDate Monday) : CalendarChange
    {
        private protected override Cohort Change(Cohort cohort) =>
            cohort with { Breaks = [.. cohort.Breaks.Where(monday => monday != Monday)] };
    }
}
