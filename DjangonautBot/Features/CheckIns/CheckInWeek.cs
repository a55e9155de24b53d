using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Result of resolving the week of a check-in. Past weeks are open, also after landing; future ones are not.</summary>
internal abstract record CheckInWeek
{
    private CheckInWeek()
    {
    }

    /// <summary>The week is open for check-ins.</summary>
    public sealed record Open(int Week) : CheckInWeek;

    /// <summary>The program has not begun.</summary>
    public sealed record BeforeTheFirst : CheckInWeek;

    /// <summary>The requested week has not begun.</summary>
    public sealed record StillToCome(int Week) : CheckInWeek;

    /// <summary>The program has no such week.</summary>
    public sealed record NotInTheProgram(int Weeks) : CheckInWeek;

    /// <param name="wanted">Requested week; null for the current or, after the program, the last one.</param>
    public static CheckInWeek Resolve(ProgramCalendar calendar, Instant now, int? wanted)
    {
        var current = calendar.WeekAt(now);
        if (wanted is { } week && (week < 1 || week > calendar.Weeks))
        {
            return new NotInTheProgram(calendar.Weeks);
        }

        if (current < 1)
        {
            return new BeforeTheFirst();
        }

        return wanted > current
            ? new StillToCome(wanted.Value)
            : new Open(wanted ?? Math.Min(current, calendar.Weeks));
    }
}
