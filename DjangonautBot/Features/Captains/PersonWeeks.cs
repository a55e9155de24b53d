using DjangonautBot.Discord.Models;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Captains;

/// <summary>A Djangonaut's weeks, for Captains' eyes only.</summary>
/// <param name="Weeks">Of all weeks of the program, the first one first.</param>
/// <param name="SaidTooMuchTwice">Whether the last two paces that they told were both too much.</param>
internal sealed record PersonWeeks(
    CrewId CrewId, Snowflake UserId, string Name, IReadOnlyList<WeekStatus> Weeks, bool SaidTooMuchTwice)
{
    // Nothing for so many weeks may mean that a kind word would do good.
    private const int Patience = 2;

    /// <param name="checkIns">The person's own, in the order of weeks.</param>
    /// <param name="absences">The person's own.</param>
    public static PersonWeeks Of(
        Djangonaut person, IReadOnlyList<RecordedCheckIn> checkIns, IReadOnlyList<Absence> absences, ProgramCalendar calendar, Instant now)
    {
        var weeks = Enumerable.Range(1, calendar.Weeks).Select(week =>
            checkIns.FirstOrDefault(checkIn => checkIn.Week == week) is { } checkIn
                ? checkIn.IsQuiet ? WeekStatus.Quiet : WeekStatus.CheckedIn
                : Without(person, absences, calendar, week, now));
        var paces = checkIns.Select(checkIn => checkIn.Pace).OfType<Pace>().TakeLast(Patience).ToList();
        var isTooMuch = paces.Count == Patience && paces.TrueForAll(pace => pace == Pace.TooMuch);
        return new PersonWeeks(person.CrewId, person.UserId, person.DisplayName, [.. weeks], isTooMuch);
    }

    /// <summary>Whether nothing was heard in the last two weeks that are over, nor in the one under way.</summary>
    /// <param name="over">How many weeks are over.</param>
    public bool IsSilent(int over) =>
        over >= Patience
        && Weeks.Skip(over - Patience).Take(Patience).All(mark => mark == WeekStatus.Nothing)
        && Weeks.Skip(over).All(mark => mark is WeekStatus.Nothing or WeekStatus.ToCome);

    private static WeekStatus Without(Djangonaut person, IReadOnlyList<Absence> absences, ProgramCalendar calendar, int week, Instant now)
    {
        var (monday, sunday) = (calendar.Monday(week), calendar.Sunday(week));
        return calendar.Start(week) > now ? WeekStatus.ToCome
            : person.JoinedAt >= calendar.End(week) ? WeekStatus.NotInCrew
            : person.GoneSince < calendar.End(week) || absences.Any(absence => absence.Touches(monday, sunday)) ? WeekStatus.Away
            : WeekStatus.Nothing;
    }
}
