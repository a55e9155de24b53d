using DjangonautBot.Discord.Models;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Teams;

/// <summary>The times of a team's stand-ups, after any change of its calendar and its usual time.</summary>
internal sealed class StandupTimesTests
{
    [Rule]
    public void A_moved_stand_up_is_on_its_day_of_its_week_in_every_calendar(ProgramCalendar calendar, WeekTime movedTo)
    {
        var week = (calendar.Weeks / 2) + 1;
        var times = Times(calendar, new WeekTime(IsoDayOfWeek.Thursday, new LocalTime(18, 0))).With(new StandupException(week, movedTo));

        Assert.That(times.At(week)!.Value.InZone(calendar.Zone).Date, Is.EqualTo(calendar.Monday(week).PlusDays((int)movedTo.Day - 1)));
    }

    [Rule]
    public void With_another_usual_time_what_has_begun_stays_and_what_is_to_come_stays_to_come(
        ProgramCalendar calendar, WeekTime before, WeekTime after, WeekTime today)
    {
        var now = calendar.At((calendar.Weeks / 2) + 1, today.Day, today.Time);
        var (was, usual) = (Times(calendar, before), Times(calendar, after));

        var willBe = usual with { Exceptions = [.. was.KeptFrom(usual.Team, now)] };

        foreach (var week in Enumerable.Range(1, calendar.Weeks))
        {
            Assert.That(willBe.At(week), was.At(week) <= now ? Is.EqualTo(was.At(week)) : Is.GreaterThan(now));
        }
    }

    [Test]
    public void The_next_stand_up_is_one_that_takes_place()
    {
        var calendar = new ProgramCalendar(new LocalDate(2026, 3, 2), DateTimeZone.Utc, 4);
        var times = Times(calendar, new WeekTime(IsoDayOfWeek.Thursday, new LocalTime(18, 0)))
            .With(new StandupException(2, MovedTo: null))
            .With(new StandupException(3, new WeekTime(IsoDayOfWeek.Friday, new LocalTime(17, 0))));

        Assert.That(times.Next(calendar.Start(2)), Is.EqualTo(Instant.FromUtc(2026, 3, 20, 17, 0)));
        Assert.That(times.Next(calendar.Landing), Is.Null);
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
