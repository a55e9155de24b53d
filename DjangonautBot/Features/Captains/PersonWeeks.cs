using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Me;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Captains;

/// <summary>A Djangonaut's weeks, for Captains' eyes only.</summary>
/// <param name="Weeks">Status of each week of the program, from week 1 on.</param>
/// <param name="SaidTooMuchTwice">Whether the last two paces that the person gave were both too much.</param>
internal sealed record PersonWeeks(
    CrewId CrewId, Snowflake UserId, string Name, IReadOnlyList<WeekStatus> Weeks, bool SaidTooMuchTwice)
{
    // After so many weeks, a kind word may do good.
    private const int WeeksToNotice = 2;

    /// <summary>Evaluates a person's weeks.</summary>
    /// <param name="checkIns">The person's check-ins, ordered by week.</param>
    /// <param name="absences">The person's absences.</param>
    public static PersonWeeks Of(
        Djangonaut person, IReadOnlyList<RecordedCheckIn> checkIns, IReadOnlyList<Absence> absences, ProgramCalendar calendar, Instant now)
    {
        var weeks = Enumerable.Range(1, calendar.Weeks).Select(week =>
            checkIns.FirstOrDefault(checkIn => checkIn.Week == week) is { } checkIn
                ? checkIn.IsQuiet ? WeekStatus.Quiet : WeekStatus.CheckedIn
                : StatusWithoutCheckIn(person, absences, calendar, week, now));
        var paces = checkIns.Select(checkIn => checkIn.Pace).OfType<Pace>().TakeLast(WeeksToNotice).ToList();
        var isTooMuch = paces.Count == WeeksToNotice && paces.TrueForAll(pace => pace == Pace.TooMuch);
        return new PersonWeeks(person.CrewId, person.UserId, person.DisplayName, [.. weeks], isTooMuch);
    }

    /// <summary>Determines whether the person was silent in the last two weeks that are over and in the one under way.</summary>
    /// <param name="over">Number of weeks that are over.</param>
    public bool IsSilent(int over) =>
        over >= WeeksToNotice
        && Weeks.Skip(over - WeeksToNotice).Take(WeeksToNotice).All(mark => mark == WeekStatus.Nothing)
        && Weeks.Skip(over).All(mark => mark is WeekStatus.Nothing or WeekStatus.Upcoming);

    private static WeekStatus StatusWithoutCheckIn(
        Djangonaut person, IReadOnlyList<Absence> absences, ProgramCalendar calendar, int week, Instant now)
    {
        var (monday, sunday) = (calendar.Monday(week), calendar.Sunday(week));
        return calendar.Start(week) > now ? WeekStatus.Upcoming
            : person.JoinedAt >= calendar.End(week) ? WeekStatus.NotInCrew
            : person.GoneSince < calendar.End(week) || absences.Any(absence => absence.Touches(monday, sunday)) ? WeekStatus.Away
            : WeekStatus.Nothing;
    }
}

/// <summary>Status of a person's week.</summary>
internal enum WeekStatus
{
    CheckedIn,

    /// <summary>Quiet week: a check-in that says "nothing this week", worth as much as any other.</summary>
    Quiet,

    /// <summary>Absence on one day at least.</summary>
    Away,

    /// <summary>No check-in yet.</summary>
    Nothing,

    /// <summary>Week before the person joined.</summary>
    NotInCrew,

    /// <summary>Week that has not begun.</summary>
    Upcoming,
}
