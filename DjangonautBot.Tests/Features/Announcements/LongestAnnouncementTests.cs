using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Announcements;
using DjangonautBot.Features.Announcements.Approval;
using DjangonautBot.Features.Announcements.Lists;
using DjangonautBot.Features.Announcements.WeeklyTexts;
using DjangonautBot.Features.Announcements.Writing;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Features.Weeks;
using DjangonautBot.Interactions.Layout;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Features.Announcements;

/// <summary>The longest texts that are taken make messages that Discord takes, and nothing of an announcement is left out.</summary>
internal sealed class LongestAnnouncementTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 18, 10, 0);

    private static readonly Cohort Cohort = new()
    {
        CohortId = new CohortId(long.MaxValue),
        GuildId = new Snowflake(ulong.MaxValue),
        Name = new string('_', 80),
        Goal = new string('~', 300),
        StartsOn = new LocalDate(2026, 3, 2),
        TimeZone = DateTimeZone.Utc,
        Weeks = 52,
        CaptainsChannelId = new Snowflake(ulong.MaxValue),
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
    };

    private static readonly Announcement Longest = new()
    {
        AnnouncementId = long.MaxValue,
        CohortId = Cohort.CohortId,
        UserId = new Snowflake(ulong.MaxValue),
        DisplayName = new string('*', 32),
        State = AnnouncementState.Waiting,
        Text = string.Concat(Enumerable.Repeat("Ünïcödé. ", 222)),
        DueAt = Now + Duration.FromDays(1),
        Revision = int.MaxValue,
    };

    private static IEnumerable<OutgoingMessage> WholeMessages()
    {
        var channels = Enumerable.Repeat(new Snowflake(ulong.MaxValue), 30).ToList();
        var obstacles = channels
            .Select(channelId => new PostingObstacle(channelId, IsGone: false, ["Send Messages", "View Channel"]))
            .ToList();
        return
        [
            AnnouncementMessages.Post(Longest, new TeamId(1)),
            WritingMessages.Preview(Longest, null, channels, obstacles, ApprovalNeed.NobodyElse, isOutdated: true),
            AnnouncementPage.Show(Longest, new Snowflake(1), ApprovalNeed.Needed, Now, isChanged: true),
            AnnouncementPage.Withdrawn(Longest, Now),
        ];
    }

    [Test]
    public void Nothing_of_an_announcement_is_left_out() =>
        Assert.Multiple(() =>
        {
            Assert.That(AnnouncementMessages.Fit(Longest), Is.True);
            Assert.That(WholeMessages().Select(message => message.Text()), Has.All.Contains(Longest.Text.Trim()));
        });

    // Discord refuses messages of many bytes, and a letter has up to four.
    [TestCase("e", true)]
    [TestCase("ж", true)]
    [TestCase("世", true)]
    [TestCase("🚀", false)]
    public void Two_thousand_letters_of_any_script_fit_and_as_many_emoji_do_not(string letter, bool fit)
    {
        var text = string.Concat(Enumerable.Repeat(letter, Announcement.LongestText));

        Assert.That(AnnouncementMessages.Fit(Longest with { Text = text }), Is.EqualTo(fit));
    }

    [Test]
    public void Whatever_is_shown_fits() =>
        Assert.That(
            WholeMessages()
                .Append(ListMessages.List(
                    Cohort,
                    PagedList<Announcement>.Of([.. Enumerable.Range(1, 30).Select(id => Longest with { AnnouncementId = id })], 1, 8),
                    ApprovalNeed.NobodyElse,
                    Now))
                .Append(WeeklyTextMessages.Show(
                    Cohort,
                    7,
                    new WeeklyText(string.Concat(Enumerable.Repeat("👀", WeeklyText.Longest)), IsOwn: true) { IsGeneral = true },
                    WeeklyTextMessages.Saved))
                .Append(WeekPostMessages.WeekOpens(
                    Cohort,
                    1,
                    new WeeklyText(string.Concat(Enumerable.Repeat("{team} ", 200)), IsOwn: true).Write(new OpeningValues(1, Team, null)),
                    standup: null,
                    hasThread: true,
                    Now))
                .SelectMany(DiscordLimits.Complaints),
            Is.Empty);
}
