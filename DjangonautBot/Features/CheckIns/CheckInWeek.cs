using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Which week a check-in is for. Past weeks may be given, also after landing; future ones not.</summary>
internal abstract record CheckInWeek
{
    private CheckInWeek()
    {
    }

    public sealed record Open(int Week) : CheckInWeek;

    /// <summary>The program has not begun.</summary>
    public sealed record BeforeTheFirst(Instant Begins) : CheckInWeek;

    /// <summary>That week has not begun.</summary>
    public sealed record StillToCome(int Week, Instant Begins) : CheckInWeek;

    /// <summary>The program has no such week.</summary>
    public sealed record NotInTheProgram(int Weeks) : CheckInWeek;

    /// <param name="wanted">The week somebody asked for; null for the one that it is, or was last.</param>
    public static CheckInWeek Resolve(ProgramCalendar calendar, Instant now, int? wanted)
    {
        var current = calendar.WeekAt(now);
        if (wanted is { } week && (week < 1 || week > calendar.Weeks))
        {
            return new NotInTheProgram(calendar.Weeks);
        }

        if (current < 1)
        {
            return new BeforeTheFirst(calendar.Start(1));
        }

        return wanted > current
            ? new StillToCome(wanted.Value, calendar.Start(wanted.Value))
            : new Open(wanted ?? Math.Min(current, calendar.Weeks));
    }
}
