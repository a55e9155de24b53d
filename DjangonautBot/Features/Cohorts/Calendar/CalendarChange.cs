using NodaTime;

namespace DjangonautBot.Features.Cohorts.Calendar;

/// <summary>Requested change of a cohort's calendar.</summary>
internal abstract record CalendarChange
{
    private CalendarChange()
    {
    }

    /// <summary>Returns the changed cohort, without the breaks that would lie outside of its program.</summary>
    public Cohort ApplyTo(Cohort cohort)
    {
        var changed = Change(cohort);
        return changed with { Breaks = BreaksWithin(changed) };
    }

    private protected abstract Cohort Change(Cohort cohort);

    // Each break moves the landing, so whether a break lies in the program depends on the breaks before it.
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

    /// <summary>Sets another start, time zone or length.</summary>
    public sealed record Reschedule(LocalDate StartsOn, DateTimeZone TimeZone, int Weeks) : CalendarChange
    {
        private protected override Cohort Change(Cohort cohort) =>
            cohort with { StartsOn = StartsOn, TimeZone = TimeZone, Weeks = Weeks };
    }

    /// <summary>Adds a break in the week of a Monday.</summary>
    public sealed record AddBreak(LocalDate Monday) : CalendarChange
    {
        private protected override Cohort Change(Cohort cohort) =>
            cohort with { Breaks = [.. cohort.Breaks.Append(Monday).Distinct().Order()] };
    }

    /// <summary>Removes the break in the week of a Monday.</summary>
    public sealed record RemoveBreak(LocalDate Monday) : CalendarChange
    {
        private protected override Cohort Change(Cohort cohort) =>
            cohort with { Breaks = [.. cohort.Breaks.Where(monday => monday != Monday)] };
    }
}
