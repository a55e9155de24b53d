using DjangonautBot.Discord.Models;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Standups.Events;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Standups.Events;

/// <summary>The stand-ups that have an event.</summary>
internal sealed class StandupEventPlanTests
{
    [Rule]
    public void Each_stand_up_to_come_has_one_event_at_its_time(ProgramCalendar calendar, LocalTime time)
    {
        var times = Times(calendar, time, "<#5>");
        var now = calendar.Start((calendar.Weeks / 2) + 1);

        var plans = StandupEventPlan.Of(times, now).ToList();

        Assert.That(
            plans.Select(plan => (plan.Week, plan.StartsAt)),
            Is.EqualTo(
                Enumerable.Range(1, calendar.Weeks).Where(week => times.At(week) > now).Select(week => (week, times.At(week)!.Value))));
        Assert.That(plans.Select(plan => plan.EndsAt - plan.StartsAt), Is.All.EqualTo(Duration.FromMinutes(45)));
    }

    [Test]
    public void A_cancelled_one_has_none()
    {
        var calendar = new ProgramCalendar(new LocalDate(2026, 3, 2), DateTimeZone.Utc, 3);
        var times = Times(calendar, new LocalTime(18, 0), "<#5>") with { Exceptions = [new StandupException(2, MovedTo: null)] };

        Assert.That(StandupEventPlan.Of(times, calendar.Start(0)).Select(plan => plan.Week), Is.EqualTo([1, 3]));
    }

    [TestCase("<#5>", 5UL, null)]
    [TestCase("https://meet.example", null, "https://meet.example")]
    public void It_is_in_a_voice_channel_or_elsewhere(string place, ulong? channelId, string? location)
    {
        var calendar = new ProgramCalendar(new LocalDate(2026, 3, 2), DateTimeZone.Utc, 1);

        var plan = StandupEventPlan.Of(Times(calendar, new LocalTime(18, 0), place), calendar.Start(0)).Single();

        Assert.That((plan.ChannelId?.Value, plan.Location), Is.EqualTo((channelId, location)));
    }

    private static StandupTimes Times(ProgramCalendar calendar, LocalTime time, string place) => new(
        calendar,
        new Team
        {
            TeamId = new TeamId(1),
            CohortId = new CohortId(1),
            Name = "Pluto",
            ChannelId = new Snowflake(2),
            StandupDay = IsoDayOfWeek.Thursday,
            StandupTime = time,
            Minutes = 45,
            Place = place,
        },
        Exceptions: []);
}
