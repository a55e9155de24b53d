using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew.Presence;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Tests.Features.Crew.Presence;

/// <summary>The teams whose Navigators are checked for presence on a day.</summary>
internal sealed class PresenceCheckTests
{
    private static readonly ProgramCalendar Calendar =
        new(new LocalDate(2026, 3, 2), DateTimeZoneProviders.Tzdb["Europe/Amsterdam"], 8, new LocalDate(2026, 3, 30));

    internal static readonly Team Pluto = new()
    {
        TeamId = new TeamId(1),
        CohortId = new CohortId(1),
        Name = "Pluto",
        ChannelId = new Snowflake(1),
        StandupDay = IsoDayOfWeek.Thursday,
        StandupTime = new LocalTime(18, 0),
        Minutes = 45,
    };

    private static readonly StandupTimes Times = new(Calendar, Pluto, [new StandupException(7, MovedTo: null)]);

    [TestCase(2026, 2, 25, false, "the first stand-up is eight days away")]
    [TestCase(2026, 2, 27, true, "it is six days away")]
    [TestCase(2026, 3, 27, false, "next week is a break")]
    [TestCase(2026, 4, 3, true, "the break is nearly over")]
    [TestCase(2026, 4, 17, false, "the one of next week is cancelled")]
    [TestCase(2026, 5, 1, false, "the last one has been")]
    public void Those_who_lead_within_the_coming_seven_days_are(int year, int month, int day, bool asked, string why) =>
        Assert.That(PresenceCheck.MeetsSoon(Times, Instant.FromUtc(year, month, day, 10, 0)), Is.EqualTo(asked), why);
}
