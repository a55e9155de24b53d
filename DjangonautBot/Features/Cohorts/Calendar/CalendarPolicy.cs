using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Calendar;

/// <summary>Decides which changes of a cohort's calendar are allowed, and until when.</summary>
internal static class CalendarPolicy
{
    /// <summary>Checks a change.</summary>
    /// <param name="others">The other cohorts of the server.</param>
    /// <param name="hasWords">Whether people have written in it: until then, start and zone can be corrected.</param>
    /// <returns>Null if the change is allowed.</returns>
    public static CalendarRefusal? Refuse(
        Cohort cohort, CalendarChange change, IReadOnlyList<Cohort> others, bool hasWords, Instant now) =>
        cohort.ClosedAt is not null
            ? new CalendarRefusal.Closed()
            : RefuseChange(cohort, change, hasWords, now) ?? RefuseResult(cohort, change.ApplyTo(cohort), others, now);

    /// <summary>Determines whether a change moves anything: another day of the same first week does not.</summary>
    public static bool Moves(Cohort before, Cohort after) =>
        before.Calendar.Monday(1) != after.Calendar.Monday(1)
        || !before.TimeZone.Equals(after.TimeZone)
        || before.Weeks != after.Weeks
        || !before.Breaks.SequenceEqual(after.Breaks);

    /// <summary>Lists the breaks that have not begun.</summary>
    public static IEnumerable<LocalDate> ComingBreaks(Cohort cohort, Instant now) =>
        cohort.Breaks.Where(monday => !HasBegun(cohort, monday, now));

    /// <summary>Lists the Mondays of the weeks that can become a break, the earliest first.</summary>
    public static IEnumerable<LocalDate> PossibleBreaks(Cohort cohort, Instant now)
    {
        var calendar = cohort.Calendar;
        for (var monday = calendar.Monday(1).PlusWeeks(1); monday <= calendar.Monday(cohort.Weeks); monday = monday.PlusWeeks(1))
        {
            if (!HasBegun(cohort, monday, now) && !cohort.Breaks.Contains(monday))
            {
                yield return monday;
            }
        }
    }

    private static CalendarRefusal? RefuseChange(Cohort cohort, CalendarChange change, bool hasWords, Instant now) => change switch
    {
        CalendarChange.Reschedule plan when hasWords && now >= cohort.Calendar.Start(1)
            && (plan.StartsOn != cohort.StartsOn || !plan.TimeZone.Equals(cohort.TimeZone)) =>
            new CalendarRefusal.HasBegun(cohort.Calendar.Monday(1)),
        CalendarChange.AddBreak(var monday) when cohort.Breaks.Contains(monday) => new CalendarRefusal.IsBreakAlready(monday),
        CalendarChange.AddBreak(var monday) => RefuseBreak(cohort, monday, now),
        CalendarChange.RemoveBreak(var monday) when !cohort.Breaks.Contains(monday) =>
            new CalendarRefusal.NoSuchBreak(monday, [.. ComingBreaks(cohort, now)]),
        CalendarChange.RemoveBreak(var monday) when HasBegun(cohort, monday, now) => new CalendarRefusal.WeekHasBegun(monday),
        _ => null,
    };

    private static CalendarRefusal? RefuseBreak(Cohort cohort, LocalDate monday, Instant now)
    {
        var possible = PossibleBreaks(cohort, now).ToList();
        return possible switch
        {
            [] => new CalendarRefusal.NoWeekLeft(),
            _ when possible.Contains(monday) => null,
            _ when HasBegun(cohort, monday, now) => new CalendarRefusal.WeekHasBegun(monday),
            [var first, ..] => new CalendarRefusal.OutsideTheProgram(first, possible[^1]),
        };
    }

    private static CalendarRefusal? RefuseResult(Cohort before, Cohort after, IReadOnlyList<Cohort> others, Instant now)
    {
        if (!Moves(before, after))
        {
            return null;
        }

        if (after.Calendar.Landing <= now)
        {
            return before.Calendar.Monday(1) == after.Calendar.Monday(1)
                ? new CalendarRefusal.TooShort(before.Calendar.WeekAt(now), FewestWeeks(before.Calendar, now))
                : new CalendarRefusal.OverAlready(after.Calendar.Sunday(after.Weeks));
        }

        return others.FirstOrDefault(other => other.OverlapsWith(after.Calendar)) is { } overlap
            ? new CalendarRefusal.Overlap(overlap)
            : null;
    }

    private static int FewestWeeks(ProgramCalendar calendar, Instant now)
    {
        var weeks = Math.Max(1, calendar.WeekAt(now));
        return calendar.End(weeks) > now ? weeks : weeks + 1;
    }

    private static bool HasBegun(Cohort cohort, LocalDate monday, Instant now) =>
        cohort.TimeZone.AtStartOfDay(monday).ToInstant() <= now;
}
