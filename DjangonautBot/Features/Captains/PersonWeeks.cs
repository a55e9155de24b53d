using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Features.Me;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Captains;

/// <summary>A Djangonaut's weeks, for Captains' eyes only.</summary>
/// <param name="Weeks">Status of each week of the program, from week 1 on.</param>
/// <param name="SaidTooMuchTwice">Whether the person gave the pace “too much” in two weeks or more.</param>
internal sealed record PersonWeeks(
    CrewId CrewId, Snowflake UserId, string Name, IReadOnlyList<WeekStatus> Weeks, bool SaidTooMuchTwice)
{
    // After so many weeks, a kind word may do good.
    private const int WeeksToNotice = 2;

    /// <summary>Evaluates a person's weeks.</summary>
    /// <param name="counted">The person's weeks that count, in any team.</param>
    /// <param name="absences">The person's absences.</param>
    public static PersonWeeks Of(
        Djangonaut person, IReadOnlyList<CountedWeek> counted, IReadOnlyList<Absence> absences, ProgramCalendar calendar, Instant now)
    {
        var weeks = Enumerable.Range(1, calendar.Weeks).Select(week =>
            counted.FirstOrDefault(each => each.Week == week) is { } known ? known.StatusWith(absences, calendar)
            : calendar.Start(week) > now ? WeekStatus.Upcoming
            : WeekStatus.NotInCrew);
        var tooMuch = counted.Count(each => each.CheckIn?.Pace == Pace.TooMuch);
        return new PersonWeeks(person.CrewId, person.UserId, person.DisplayName, [.. weeks], tooMuch >= WeeksToNotice);
    }

    /// <summary>Determines whether the person was silent in the last two weeks that are over and in the one under way.</summary>
    /// <param name="over">Number of weeks that are over.</param>
    public bool IsSilent(int over) =>
        over >= WeeksToNotice
        && Weeks.Skip(over - WeeksToNotice).Take(WeeksToNotice).All(mark => mark == WeekStatus.Nothing)
        && Weeks.Skip(over).All(mark => mark is WeekStatus.Nothing or WeekStatus.Upcoming);
}
