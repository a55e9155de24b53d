using NodaTime;

namespace DjangonautBot.Features.Cohorts.Calendar;

/// <summary>Reason for which a change of a cohort's calendar is not allowed.</summary>
internal abstract record CalendarRefusal
{
    private CalendarRefusal()
    {
    }

    /// <summary>The cohort is closed.</summary>
    public sealed record Closed : CalendarRefusal;

    /// <summary>Week 1 has opened and people have written, so start and time zone stay.</summary>
    public sealed record HasBegun(LocalDate Monday) : CalendarRefusal;

    /// <summary>The program would have ended before now.</summary>
    /// <param name="Current">The week under way.</param>
    /// <param name="FewestWeeks">Shortest length that would not.</param>
    public sealed record TooShort(int Current, int FewestWeeks) : CalendarRefusal;

    /// <summary>With this start, the program would have ended before now.</summary>
    public sealed record OverAlready(LocalDate LastDay) : CalendarRefusal;

    /// <summary>The server has another cohort at the same time.</summary>
    public sealed record Overlap(Cohort Other) : CalendarRefusal;

    /// <summary>The week has begun, so no break can be added or removed in it.</summary>
    public sealed record WeekHasBegun(LocalDate Monday) : CalendarRefusal;

    /// <summary>A break is possible in the weeks of these Mondays only.</summary>
    public sealed record OutsideTheProgram(LocalDate First, LocalDate Last) : CalendarRefusal;

    /// <summary>No week is left that could become a break.</summary>
    public sealed record NoWeekLeft : CalendarRefusal;

    /// <summary>The week is a break already.</summary>
    public sealed record IsBreakAlready(LocalDate Monday) : CalendarRefusal;

    /// <summary>The week is no break.</summary>
    /// <param name="Coming">The breaks that have not begun.</param>
    public sealed record NoSuchBreak(LocalDate Monday, IReadOnlyList<LocalDate> Coming) : CalendarRefusal;
}
