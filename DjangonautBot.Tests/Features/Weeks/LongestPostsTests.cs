using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Announcements.WeeklyTexts;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using DjangonautBot.Features.Weeks;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Tests.Features.Weeks;

/// <summary>
/// Names and goals of the greatest length, in which every character has to be escaped, still make posts that Discord takes.
/// </summary>
internal sealed class LongestPostsTests
{
    private static readonly Cohort Cohort = new()
    {
        CohortId = new CohortId(1),
        GuildId = new Snowflake(ulong.MaxValue),
        Name = new string('_', 80),
        Goal = new string('~', 300),
        StartsOn = new LocalDate(2026, 3, 2),
        TimeZone = DateTimeZone.Utc,
        Weeks = 52,
    };

    private static readonly Team Team = new()
    {
        TeamId = new TeamId(1),
        CohortId = Cohort.CohortId,
        Name = new string('*', Team.LongestName),
        ChannelId = new Snowflake(ulong.MaxValue),
        StandupDay = IsoDayOfWeek.Thursday,
        StandupTime = new LocalTime(18, 0),
        Minutes = 45,
        Place = new string('>', 100),
    };

    private static readonly Instant Now = Cohort.Calendar.Start(1);

    private static readonly TeamStandup Meeting = new(Now, Now, Facilitator: null);

    [Test]
    public void The_opening_of_each_week() =>
        Assert.That(
            from week in Enumerable.Range(1, Cohort.Weeks)
            select Length(WeekPostMessages.WeekOpens(Cohort, week, DefaultTexts.Of(week, Cohort.Weeks), Meeting, hasThread: true, Now)),
            Has.All.LessThanOrEqualTo(OutgoingMessage.MaxContentLength));

    [Test]
    public void Other_posts() =>
        Assert.That(
            new[]
            {
                WeekPostMessages.Hello(Cohort, Team, DefaultTexts.Of(0, Cohort.Weeks), Meeting),
                WeekPostMessages.PastWeek(Cohort, 52),
                StandupMessages.StartsSoon(Cohort, Team, Meeting, 8, 8, Now),
                ReminderMessages.Reminder(Cohort, Team, Meeting, Now),
            }.Select(Length),
            Has.All.LessThanOrEqualTo(OutgoingMessage.MaxContentLength));

    private static int Length(OutgoingMessage message) => Excerpt.Length(message.Content);
}
