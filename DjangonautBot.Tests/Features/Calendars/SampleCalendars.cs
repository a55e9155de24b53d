using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Calendars;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Tests.Features.Calendars;

/// <summary>Cohorts with one team, and their calendars.</summary>
internal static class SampleCalendars
{
    public static readonly IReadOnlySet<int> NoWeeks = new HashSet<int>();

    public static Cohort Cohort(ProgramCalendar calendar) => new()
    {
        CohortId = new CohortId(1),
        GuildId = new Snowflake(10),
        Name = "Session 6",
        StartsOn = calendar.StartsOn,
        TimeZone = calendar.Zone,
        Weeks = calendar.Weeks,
        Breaks = calendar.Breaks,
    };

    public static StandupTimes Times(ProgramCalendar calendar, WeekTime at, string name = "Pluto", string? place = null) => new(
        calendar,
        new Team
        {
            TeamId = new TeamId(7),
            CohortId = new CohortId(1),
            Name = name,
            ChannelId = new Snowflake(2),
            StandupDay = at.Day,
            StandupTime = at.Time,
            Minutes = 45,
            Place = place,
        },
        []);

    /// <summary>The calendar of the cohort as it is published for the first time.</summary>
    public static PublishedCalendar Of(Cohort cohort, StandupTimes times)
    {
        IReadOnlyList<CalendarItem> planned =
        [
            .. CalendarPlan.Standups(cohort, times, NoWeeks), .. CalendarPlan.Breaks(cohort), .. CalendarPlan.Openings(cohort),
        ];
        return new(cohort.Name, CalendarRevision.Of([], planned, cohort.TimeZone, cohort.Calendar.Start(0)));
    }
}
