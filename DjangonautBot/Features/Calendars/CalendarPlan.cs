using System.Globalization;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Features.Calendars;

/// <summary>Items of a cohort's program. Those after an early end of the cohort are not among them.</summary>
internal static class CalendarPlan
{
    private const int DaysInWeek = 7;

    /// <summary>Lists a team's stand-ups; cancelled ones are at the time that they usually have.</summary>
    /// <param name="led">Weeks in which the owner of the calendar leads it.</param>
    /// <param name="onlyLed">Whether the owner has nothing to do with the team otherwise.</param>
    public static IEnumerable<CalendarItem> Standups(
        Cohort cohort, StandupTimes times, IReadOnlySet<int> led, bool onlyLed = false) =>
        from week in Enumerable.Range(1, cohort.Weeks)
        where !onlyLed || led.Contains(week)
        let at = times.At(week)
        let startsAt = at ?? times.UsuallyAt(week)
        where IsHeld(cohort, startsAt)
        select new CalendarItem(
            string.Create(CultureInfo.InvariantCulture, $"standup:{times.Team.TeamId.Value}:{week}"),
            CalendarTitles.Standup(times.Team, week, led.Contains(week)),
            PlaceOf(cohort, times.Team),
            new ItemTime.Meeting(startsAt, startsAt + Duration.FromMinutes(times.Team.Minutes)),
            IsCancelled: at is null);

    /// <summary>Lists the breaks between program weeks.</summary>
    public static IEnumerable<CalendarItem> Breaks(Cohort cohort) =>
        from monday in cohort.Breaks
        where monday < cohort.Calendar.Monday(cohort.Weeks) && IsHeld(cohort, StartOf(cohort.Calendar, monday))
        select new CalendarItem(
            $"break:{LocalDatePattern.Iso.Format(monday)}",
            CalendarTitles.Break,
            Place: null,
            new ItemTime.Days(monday, monday.PlusDays(DaysInWeek)));

    /// <summary>Lists the days on which weeks open, that of preparation among them.</summary>
    public static IEnumerable<CalendarItem> Openings(Cohort cohort) =>
        from week in Enumerable.Range(0, cohort.Weeks + 1)
        let monday = cohort.Calendar.Monday(week)
        where IsHeld(cohort, StartOf(cohort.Calendar, monday))
        select new CalendarItem(
            string.Create(CultureInfo.InvariantCulture, $"week:{week}"),
            CalendarTitles.Opening(cohort, week),
            Place: null,
            new ItemTime.Days(monday, monday.PlusDays(1)));

    private static Instant StartOf(ProgramCalendar calendar, LocalDate day) => calendar.Zone.AtStartOfDay(day).ToInstant();

    private static bool IsHeld(Cohort cohort, Instant startsAt) => cohort.ClosedAt is not { } closed || startsAt < closed;

    // A voice channel as a link, which opens it from any calendar.
    private static string? PlaceOf(Cohort cohort, Team team) => team.VoiceChannelId is { } channelId
        ? $"https://discord.com/channels/{cohort.GuildId}/{channelId}"
        : team.Place;
}
