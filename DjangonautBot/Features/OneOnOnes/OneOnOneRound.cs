using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>Two weeks in which every Djangonaut is offered a 1:1.</summary>
/// <param name="Week">Even week with which the round begins.</param>
/// <param name="IsLastWeek">Whether the program ends with that week.</param>
public sealed record OneOnOneRound(int Week, bool IsLastWeek)
{
    private const int FirstWeek = 2;

    /// <summary>Returns the round under way, or the nearest one; null in a program of one week.</summary>
    public static OneOnOneRound? At(ProgramCalendar calendar, Instant now) => Of(calendar, calendar.WeekAt(now));

    /// <summary>Returns the round to which a week belongs, or the nearest one; null in a program of one week.</summary>
    public static OneOnOneRound? Of(ProgramCalendar calendar, int week)
    {
        var last = Even(calendar.Weeks);
        return last < FirstWeek ? null : Make(Math.Clamp(Even(week), FirstWeek, last), calendar.Weeks);
    }

    /// <summary>Returns the weeks in words.</summary>
    public override string ToString() => IsLastWeek ? $"week {Week}" : $"weeks {Week} and {Week + 1}";

    private static OneOnOneRound Make(int week, int weeks) => new(week, IsLastWeek: week == weeks);

    private static int Even(int week) => week - (week % 2);
}
