using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Teams;

/// <summary>When a team meets, whatever happens to its calendar and its usual time.</summary>
internal sealed class StandupTimesTests
{
    [Rule]
    public void A_moved_stand_up_is_on_its_day_of_its_week_in_every_calendar(ProgramCalendar calendar, WeekTime movedTo)
    {
        var week = (calendar.Weeks / 2) + 1;
        var times = Times(calendar, new WeekTime(IsoDayOfWeek.Thursday, new LocalTime(18, 0))).With(new StandupException(week, movedTo));

        Assert.That(times.At(week)!.Value.InZone(calendar.Zone).Date, Is.EqualTo(calendar.Monday(week).PlusDays((int)movedTo.Day - 1)));
    }

    private static StandupTimes Times(ProgramCalendar calendar, WeekTime usual) => new(
        calendar,
        new Team
        {
            TeamId = new TeamId(1),
            CohortId = new CohortId(1),
            Name = "Pluto",
            ChannelId = new Snowflake(2),
            StandupDay = usual.Day,
            StandupTime = usual.Time,
            Minutes = 45,
        },
        Exceptions: []);
}
