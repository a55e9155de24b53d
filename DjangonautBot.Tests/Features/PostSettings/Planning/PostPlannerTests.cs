using System.Globalization;
using DjangonautBot.Discord.Models;
using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Tests.Features.PostSettings.Planning;

/// <summary>The posts of an example: a cohort in Amsterdam whose team Pluto meets on Thursdays at 18:00.</summary>
internal sealed class PostPlannerTests
{
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    // Ada lives in Kolkata, four and a half hours ahead.
    private static readonly ReminderPlan Ada = new(new CrewId(11), new Snowflake(501), DateTimeZoneProviders.Tzdb["Asia/Kolkata"]);

    private static readonly TeamPlan Pluto = new(
        new TeamId(1), new Snowflake(101), IsoDayOfWeek.Thursday, new LocalTime(18, 0), Exceptions: [], Reminders: [Ada])
    {
        Minutes = 45,
    };

    private static readonly ProgramPlan Plan = new(
        new CohortId(7), new ProgramCalendar(new LocalDate(2026, 3, 2), Amsterdam, 8), Settings: [], [Pluto], new Snowflake(900));

    [Test]
    public void A_week_has_these_posts() => Assert.That(
        Written(Plan, 2),
        Is.EqualTo(
        [
            "Mon 09:00 week opens",
            "Mon 10:00 waiting questions",
            "Mon 10:00 1:1s",
            "Mon 10:00 waiting anonymous questions",
            "Tue 10:00 waiting questions",
            "Tue 10:00 waiting anonymous questions",
            "Wed 10:00 waiting questions",
            "Wed 10:00 waiting anonymous questions",
            "Wed 15:30 reminder", // 24 hours before it is 22:30 in Kolkata, so it comes at 20:00 there
            "Thu 10:00 waiting questions",
            "Thu 10:00 waiting anonymous questions",
            "Thu 16:00 facilitator's brief",
            "Thu 17:00 stand-up soon",
            "Thu 18:45 how it was",
            "Fri 10:00 waiting questions",
            "Fri 10:00 waiting anonymous questions",
            "Sat 10:00 waiting questions",
            "Sat 10:00 waiting anonymous questions",
            "Sun 10:00 waiting questions",
            "Sun 10:00 waiting anonymous questions",
            "Sun 18:00 summary",
            "Sun 18:30 Captains' digest",
        ]));

    [Test]
    public void Week_0_says_hello_and_looks_for_waiting_questions() => Assert.That(
        Written(Plan, 0).Where(post => !post.Contains("waiting", StringComparison.Ordinal)), Is.EqualTo(["Mon 09:00 week opens"]));

    [Test]
    public void OneOnOnes_are_offered_every_second_week() =>
        Assert.That(
            WholeProgram(Plan).Where(post => post.Post == RecurringPost.OneOnOnes).Select(post => post.Week), Is.EqualTo([2, 4, 6, 8]));

    // A refusal in the Navigators' channel must not delay the brief.
    [Test]
    public void Each_kind_that_goes_to_a_teams_facilitator_is_in_line_for_itself() =>
        Assert.That(
            WholeProgram(Plan).Where(post => post.Post is RecurringPost.Brief or RecurringPost.Questions or RecurringPost.Debrief)
                .GroupBy(post => post.Lane, (_, posts) => posts.Select(post => (post.Post, post.SubjectId)).Distinct().Count()),
            Is.All.EqualTo(1));

    [Test]
    public void Every_week_opens_from_0_to_the_last() =>
        Assert.That(
            WholeProgram(Plan).Where(post => post.Post == RecurringPost.Week).Select(post => post.Week),
            Is.EqualTo(Enumerable.Range(0, 9)));

    [TestCase("2026-03-12 14:00", "Thu 14:00 week opens")]
    [TestCase("2026-03-15 23:59", "Sun 23:59 week opens")]
    [TestCase("2026-03-09 08:59", "Mon 09:00 week opens", Description = "It is not due yet.")]
    [TestCase("2026-03-08 12:00", "Mon 09:00 week opens", Description = "That was the week before.")]
    public void A_team_that_is_set_up_in_the_middle_of_a_week_gets_its_opening_then(string setUpAt, string opening)
    {
        var at = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm").Parse(setUpAt).Value;
        var plan = Plan with { Teams = [Pluto with { SetUpAt = at.InZoneStrictly(Amsterdam).ToInstant() }] };

        Assert.That(Written(plan, 2).Where(post => post.EndsWith("week opens", StringComparison.Ordinal)), Is.EqualTo([opening]));
    }

    [Test]
    public void In_a_break_there_is_no_opening_to_get()
    {
        var calendar = new ProgramCalendar(new LocalDate(2026, 3, 2), Amsterdam, 8, new LocalDate(2026, 3, 9));
        var setUpAt = Instant.FromUtc(2026, 3, 11, 12, 0);
        var plan = Plan with { Calendar = calendar, Teams = [Pluto with { SetUpAt = setUpAt }] };

        Assert.That(WholeProgram(plan).Select(post => post.DueAt), Has.None.EqualTo(setUpAt));
    }

    [Test]
    public void Without_a_channel_for_Captains_their_posts_are_not_made() =>
        Assert.That(
            WholeProgram(Plan with { CaptainsChannelId = null }).Select(post => post.Post),
            Has.None.Matches<RecurringPost>(post => post.IsForCaptains()));

    [Test]
    public void Counts_go_to_the_channel_for_summaries_whenever_the_summary_comes() =>
        Assert.That(
            WholeProgram(WithCounts(new PostSetting { Post = RecurringPost.Summary, IsOn = true, Day = IsoDayOfWeek.Friday }))
                .Where(post => post.Post is RecurringPost.Summary or RecurringPost.Counts)
                .Select(post => (post.Post, post.SubjectId, post.Week, post.Lane.Value, Write(post)))
                .Take(4),
            Is.EqualTo(
            [
                (RecurringPost.Summary, 1L, 1, 101UL, "Fri 18:00 summary"),
                (RecurringPost.Counts, 1L, 1, 800UL, "Fri 18:00 counts in the summary channel"),
                (RecurringPost.Summary, 1L, 2, 101UL, "Fri 18:00 summary"),
                (RecurringPost.Counts, 1L, 2, 800UL, "Fri 18:00 counts in the summary channel"),
            ]));

    [Test]
    public void Counts_are_off_with_the_summary() =>
        Assert.That(
            WholeProgram(WithCounts(new PostSetting { Post = RecurringPost.Summary, IsOn = false })).Select(post => post.Post),
            Has.None.EqualTo(RecurringPost.Counts));

    [Test]
    public void Where_the_summary_itself_goes_counts_would_tell_nothing_new() =>
        Assert.That(
            WholeProgram(Plan with { SummaryChannelId = Pluto.ChannelId }).Select(post => post.Post),
            Has.Member(RecurringPost.Summary).And.None.EqualTo(RecurringPost.Counts));

    [Test]
    public void A_post_that_is_off_is_not_made() =>
        Assert.That(
            WholeProgram(Plan with { Settings = [new PostSetting { Post = RecurringPost.Questions, IsOn = false }] })
                .Select(post => post.Post),
            Has.None.EqualTo(RecurringPost.Questions));

    [Test]
    public void A_post_is_made_when_it_was_set_for()
    {
        var plan = Plan with
        {
            Settings =
            [
                new PostSetting { Post = RecurringPost.Week, IsOn = true, Day = IsoDayOfWeek.Tuesday, Time = new LocalTime(8, 30) },
                new PostSetting { Post = RecurringPost.Brief, IsOn = true, HoursBefore = 24 },
            ],
        };

        Assert.That(Written(plan, 2), Has.Member("Tue 08:30 week opens").And.Member("Wed 18:00 facilitator's brief"));
    }

    [Test]
    public void A_stand_up_that_was_moved_takes_its_posts_along()
    {
        var friday = new WeekTime(IsoDayOfWeek.Friday, new LocalTime(12, 0));

        Assert.That(
            Written(With(new StandupException(2, friday)), 2),
            Has.Member("Fri 10:00 facilitator's brief").And.Member("Fri 11:00 stand-up soon").And.Member("Fri 12:45 how it was"));
    }

    [Test]
    public void A_stand_up_that_was_cancelled_has_no_posts() =>
        Assert.That(
            Written(With(new StandupException(2, MovedTo: null)), 2),
            Has.None.Contains("brief").And.None.Contains("soon").And.None.Contains("reminder").And.None.Contains("how it was"));

    [Test]
    public void A_break_has_no_posts_but_waiting_questions_and_those_before_a_Mondays_stand_up()
    {
        var monday = Pluto with { StandupDay = IsoDayOfWeek.Monday, StandupTime = new LocalTime(10, 0) };
        var calendar = new ProgramCalendar(new LocalDate(2026, 3, 2), Amsterdam, 8, new LocalDate(2026, 3, 16));

        var posts = PostPlanner.Plan(Plan with { Calendar = calendar, Teams = [monday] }, calendar.End(2), calendar.Start(3));

        Assert.That(posts.Where(post => !post.Post.IsMadeWhenNeeded()).Select(Write), Is.EqualTo(["Sun 10:00 reminder"]));
        Assert.That(posts.Count(post => post.Post == RecurringPost.Questions), Is.EqualTo(7));
    }

    [Test]
    public void A_clock_change_moves_no_post()
    {
        // On Sunday of week 4 summer time begins.
        Assert.That(Written(Plan, 4), Has.Member("Sun 18:00 summary"));
        Assert.That(Written(Plan, 5), Has.Member("Mon 09:00 week opens"));
    }

    [Test]
    public void A_reminder_never_comes_before_week_1_has_opened()
    {
        var tuesday = Pluto with { StandupDay = IsoDayOfWeek.Tuesday, StandupTime = new LocalTime(7, 0) };

        var reminders = WholeProgram(
                Plan with
                {
                    Teams = [tuesday],
                    Settings =
                    [
                        new PostSetting
                        {
                            Post = RecurringPost.Reminder,
                            IsOn = true,
                            HoursBefore = 48,
                        },
                    ],
                })
            .Where(post => post.Post == RecurringPost.Reminder);

        // Wanted on Sunday of week 0 at 07:00, and so at midnight, when it is half past four in Kolkata: there is none.
        Assert.That(reminders.Select(post => post.Week), Is.EqualTo(Enumerable.Range(2, 7)));
    }

    [TestCase("2026-03-12T08:59", "2026-03-11T20:00")]
    [TestCase("2026-03-12T09:00", "2026-03-12T09:00")]
    [TestCase("2026-03-12T20:00", "2026-03-12T20:00")]
    [TestCase("2026-03-12T20:01", "2026-03-12T20:00")]
    [TestCase("2026-03-12T00:00", "2026-03-11T20:00")]
    public void What_would_come_at_night_comes_in_the_evening_before(string wanted, string comes)
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];

        Assert.That(WakingHours.AtOrBefore(At(wanted, zone), zone), Is.EqualTo(At(comes, zone)));
    }

    [TestCase("2026-03-12T09:00", "2026-03-12T09:00")]
    [TestCase("2026-03-12T20:10", "2026-03-12T20:10")]
    [TestCase("2026-03-12T21:00", "2026-03-13T09:00")]
    [TestCase("2026-03-12T03:00", "2026-03-12T09:00")]
    public void What_could_not_be_sent_in_the_evening_comes_in_the_morning(string now, string comes)
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];

        Assert.That(WakingHours.AtOrAfter(At(now, zone), zone), Is.EqualTo(At(comes, zone)));
    }

    private static ProgramPlan With(StandupException exception) => Plan with { Teams = [Pluto with { Exceptions = [exception] }] };

    private static ProgramPlan WithCounts(PostSetting summary) => Plan with { SummaryChannelId = new Snowflake(800), Settings = [summary] };

    private static IReadOnlyList<PlannedPost> WholeProgram(ProgramPlan plan) =>
        PostPlanner.Plan(plan, plan.Calendar.Start(0), plan.Calendar.Landing);

    private static IEnumerable<string> Written(ProgramPlan plan, int week) =>
        PostPlanner.Plan(plan, plan.Calendar.Start(week), plan.Calendar.End(week)).Select(Write);

    private static string Write(PlannedPost post) =>
        $"{post.DueAt.InZone(Amsterdam).LocalDateTime.ToString("ddd HH':'mm", CultureInfo.InvariantCulture)} {post.Post.DisplayName()}";

    private static Instant At(string local, DateTimeZone zone) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value.InZoneStrictly(zone).ToInstant();
}
