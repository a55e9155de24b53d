using DjangonautBot.Features.Cohorts.Changes;
using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Calendar;

/// <summary>What may be changed in a cohort's calendar, and until when.</summary>
internal static class ChangePolicy
{
    /// <param name="others">The other cohorts of the server.</param>
    /// <returns>Null if nothing speaks against it.</returns>
    public static ChangeRefusal? Refuse(Cohort cohort, CalendarChange wish, IReadOnlyList<Cohort> others, Instant now) =>
        cohort.ClosedAt is not null
            ? new ChangeRefusal.Closed()
            : RefuseWish(cohort, wish, now) ?? RefuseResult(cohort, wish.ApplyTo(cohort), others, now);

    /// <summary>Whether a change moves anything: another day of the same first week does not.</summary>
    public static bool Moves(Cohort before, Cohort after) =>
        before.Calendar.Monday(1) != after.Calendar.Monday(1)
        || !before.TimeZone.Equals(after.TimeZone)
        || before.Weeks != after.Weeks
        || !before.Breaks.SequenceEqual(after.Breaks);

    /// <summary>The breaks that have not begun.</summary>
    public static IEnumerable<LocalDate> ComingBreaks(Cohort cohort, Instant now) =>
        cohort.Breaks.Where(monday => !HasBegun(cohort, monday, now));

    /// <summary>The Mondays of the weeks that can become a break, the earliest first.</summary>
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

    private static ChangeRefusal? RefuseWish(Cohort cohort, CalendarChange wish, Instant now) => wish switch
    {
        CalendarChange.Reschedule plan when now >= cohort.Calendar.Start(1)
            && (plan.StartsOn != cohort.StartsOn || !plan.TimeZone.Equals(cohort.TimeZone)) =>
            new ChangeRefusal.HasBegun(cohort.Calendar.Start(1)),
        CalendarChange.AddBreak(var monday) when cohort.Breaks.Contains(monday) => new ChangeRefusal.IsBreakAlready(monday),
        CalendarChange.AddBreak(var monday) => RefuseBreak(cohort, monday, now),
        CalendarChange.RemoveBreak(var monday) when !cohort.Breaks.Contains(monday) =>
            new ChangeRefusal.NoSuchBreak(monday, [.. ComingBreaks(cohort, now)]),
        CalendarChange.RemoveBreak(var monday) when HasBegun(cohort, monday, now) => new ChangeRefusal.WeekHasBegun(monday),
        _ => null,
    };

    private static ChangeRefusal? RefuseBreak(Cohort cohort, LocalDate monday, Instant now)
    {
        var possible = PossibleBreaks(cohort, now).ToList();
        return possible switch
        {
            [] => new ChangeRefusal.NoWeekLeft(),
            _ when possible.Contains(monday) => null,
            _ when HasBegun(cohort, monday, now) => new ChangeRefusal.WeekHasBegun(monday),
            [var first, ..] => new ChangeRefusal.OutsideTheProgram(first, possible[^1]),
        };
    }

    private static ChangeRefusal? RefuseResult(Cohort before, Cohort after, IReadOnlyList<Cohort> others, Instant now)
    {
        if (!Moves(before, after))
        {
            return null;
        }

        if (after.Calendar.Landing <= now)
        {
            return before.Calendar.Monday(1) == after.Calendar.Monday(1)
                ? new ChangeRefusal.TooShort(before.Calendar.WeekAt(now), FewestWeeks(before.Calendar, now))
                : new ChangeRefusal.OverAlready(after.Calendar.Sunday(after.Weeks));
        }

        return others.FirstOrDefault(other => other.IsInTheWayOf(after.Calendar)) is { } inTheWay
            ? new ChangeRefusal.InTheWay(inTheWay)
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
