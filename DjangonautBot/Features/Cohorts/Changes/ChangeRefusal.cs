using NodaTime;

namespace DjangonautBot.Features.Cohorts.Changes;

/// <summary>Why a cohort's calendar cannot be as somebody would like it to be.</summary>
internal abstract record ChangeRefusal
{
    private ChangeRefusal()
    {
    }

    /// <summary>It is closed.</summary>
    public sealed record Closed : ChangeRefusal;

    /// <summary>Week 1 has opened, so start and zone stay.</summary>
    public sealed record HasBegun(Instant Since) : ChangeRefusal;

    /// <summary>The program would have ended before now.</summary>
    /// <param name="FewestWeeks">The shortest length that would not.</param>
    public sealed record TooShort(int Current, int FewestWeeks) : ChangeRefusal;

    /// <summary>From such a start on, the program would have ended before now.</summary>
    public sealed record OverAlready(LocalDate LastDay) : ChangeRefusal;

    /// <summary>The server has another cohort at that time.</summary>
    public sealed record InTheWay(Cohort Other) : ChangeRefusal;

    /// <summary>No break can be, or be taken away, in a week that has begun.</summary>
    public sealed record WeekHasBegun(LocalDate Monday) : ChangeRefusal;

    /// <summary>A break can be in the weeks of these Mondays only.</summary>
    public sealed record OutsideTheProgram(LocalDate First, LocalDate Last) : ChangeRefusal;

    /// <summary>There is no week left in which a break could be.</summary>
    public sealed record NoWeekLeft : ChangeRefusal;

    public sealed record IsBreakAlready(LocalDate Monday) : ChangeRefusal;

    /// <param name="Coming">The breaks that there are and that have not begun.</param>
    public sealed record NoSuchBreak(LocalDate Monday, IReadOnlyList<LocalDate> Coming) : ChangeRefusal;
}
