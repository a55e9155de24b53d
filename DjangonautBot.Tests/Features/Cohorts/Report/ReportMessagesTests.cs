using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Features.Cohorts.Report.Farewell;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Features.Cohorts.Report;

internal sealed class ReportMessagesTests
{
    [Test]
    public void A_report_reads_as_approved() => Approved.Verify("Report", $"{ReportTexts.Read(Report(SomeReport.Small))}\n");

    [Test]
    public void The_last_post_reads_as_approved() =>
        Approved.Verify("Farewell", $"{ReportTexts.Read(FarewellMessages.Farewell(SomeReport.Cohort, SomeReport.Small))}\n");

    [Test]
    public void Once_people_were_asked_a_report_says_what_became_of_them() =>
        Assert.That(
            Report(SomeReport.Later).Text(),
            Does.Contain("**✨ After 6 months**\nAsked: 12.\nStill contributing: to Django 5 · elsewhere 2 · not now 2\n")
                .And.Not.Contain("After 12 months"));

    [Test]
    public void A_report_of_nothing_has_a_word_behind_every_name() =>
        Assert.That(Report(SomeReport.Empty).Text().Split('\n'), Has.None.EndsWith("** "));

    [Test]
    public void What_everybody_reads_has_neither_pace_nor_confidence_nor_talks()
    {
        var names = ReportMessages.Weeks(SomeReport.Cohort, SomeReport.Small, SomeReport.AfterLanding, picture: null)
            .Text()
            .Split('\n')
            .Where(line => line.StartsWith("**", StringComparison.Ordinal))
            .Select(line => line.Split("**")[1]);

        Assert.That(names, Is.EqualTo(["🌱 Check-ins", "🛰️ Stand-ups", "🙋 Questions", "🎉 Wins", "🎫 Talked about"]));
    }

    [Test]
    public void The_greatest_cohort_fits_into_a_message()
    {
        OutgoingMessage[] messages =
        [
            ReportMessages.Report(SomeReport.GreatestCohort, SomeReport.Greatest, "page", SomeReport.AfterLanding, AnyPicture.Of),
            ReportMessages.Weeks(
                SomeReport.GreatestCohort,
                SomeReport.Greatest,
                SomeReport.AfterLanding,
                AnyPicture.Of(ReportPictures.CheckIns(SomeReport.GreatestCohort, SomeReport.Greatest))),
            FarewellMessages.Farewell(SomeReport.GreatestCohort, SomeReport.Greatest),
        ];

        Assert.That(messages.SelectMany(DiscordLimits.Complaints), Is.Empty);
    }

    [TestCase(new[] { 4, 0 }, "2 held, with 4 people at the one where that was noted")]
    [TestCase(new[] { 4, 4 }, "2 held, with 4 people each time")]
    [TestCase(new[] { 4, 1 }, "2 held, with 2.5 people on average")]
    [TestCase(new[] { 1, 1, 0 }, "3 held, with 1 person each time at the 2 where that was noted")]
    [TestCase(new[] { 4, 1, 0 }, "3 held, with 2.5 people on average at the 2 where that was noted")]
    [TestCase(new[] { 6 }, "1 held, with 6 people")]
    [TestCase(new[] { 0 }, "1 held")]
    public void People_at_stand_ups_are_told_of_where_somebody_noted_them(int[] attended, string words)
    {
        var weeks = attended.Select((people, index) => (Week: index + 1, People: people)).ToList();
        var report = new CohortReport(
            4,
            [
                new TeamReport(
                    "Mars", 4, IsRemoved: false, [.. weeks.Select(week => new TeamWeekReport(week.Week, 0, 0, true, week.People))]),
            ],
            [.. weeks.Select(week => new WeekReport(week.Week, 0, 0, 1, week.People, 0, 0, 0, 0, 0))],
            null,
            0,
            0,
            new OneOnOneReport(0, 0, 0),
            [],
            []);

        Assert.That(Report(report).Text().Split('\n'), Has.One.EqualTo($"**🛰️ Stand-ups** {words}"));
    }

    [TestCase(0, "1 minute")]
    [TestCase(59, "59 minutes")]
    [TestCase(60, "1 hour")]
    [TestCase(185, "3 hours")]
    [TestCase(47 * 60, "47 hours")]
    [TestCase(48 * 60, "2 days")]
    [TestCase(83 * 60, "3 days")]
    public void A_duration_is_told_in_what_people_count_in(int minutes, string words) =>
        Assert.That(ReportWords.Duration(minutes), Is.EqualTo(words));

    private static OutgoingMessage Report(CohortReport report) =>
        ReportMessages.Report(SomeReport.Cohort, report, "page", SomeReport.AfterLanding, _ => null);
}
