using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Features.Outcomes;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Tests.Features.Cohorts.Report;

/// <summary>Reports for messages and pages: of a small cohort, and of the greatest that there can be.</summary>
internal static class SomeReport
{
    public static readonly Cohort Cohort = new()
    {
        CohortId = new CohortId(1),
        GuildId = new Snowflake(1),
        Name = "Session 6",
        Goal = "Everybody opens a pull request that they are proud of",
        StartsOn = new LocalDate(2026, 3, 2),
        TimeZone = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"],
        Weeks = 3,
    };

    public static readonly Instant AfterLanding = Cohort.Calendar.Landing + Duration.FromDays(1);

    public static readonly CohortReport Small = new(
        Djangonauts: 12,
        Teams:
        [
            new TeamReport(
                "Mars", 6, IsRemoved: false, [new(1, 6, 1, true, 7, Djangonauts: 6), new(2, 3, 0, false, 0), new(3, 0, 0, null, 0)]),
            new TeamReport("Pluto & <friends>", 6, IsRemoved: false, [new(1, 4, 1, true, 5), new(2, 5, 1, true, 5), new(3, 6, 0, true, 8)]),
        ],
        Weeks:
        [
            new WeekReport(1, 10, 2, 2, 12, Answered: 3, Helped: 2, Settled: 1, Waiting: 0, Wins: 1),
            new WeekReport(2, 8, 1, 1, 5, Answered: 2, Helped: 3, Settled: 0, Waiting: 0, Wins: 4),
            new WeekReport(3, 6, 0, 1, 8, Answered: 1, Helped: 0, Settled: 0, Waiting: 2, Wins: 2),
        ],
        MedianMinutesToAnswer: 185,
        Tickets: 7,
        PullRequests: 1,
        new OneOnOneReport(Offered: 2, Held: 3, NotNeeded: 1),
        Pace: [new Distribution(1, [2, 5, 1]), new Distribution(2, [1, 4, 0])],
        Confidence: [new Distribution(1, [4, 3, 2, 1, 0]), new Distribution(3, [0, 1, 2, 4, 3])]);

    /// <summary>The small one after half a year.</summary>
    public static readonly CohortReport Later = Small with
    {
        Outcomes = new CohortOutcomes(
            9, [new FollowUpNumbers(6, 12, [5, 2, 2], [2, 1, 1, 0, 0, 5]), new FollowUpNumbers(12, 0, [], [])]),
    };

    /// <summary>A cohort in which nothing has happened yet.</summary>
    public static readonly CohortReport Empty = new(
        0, [], [new WeekReport(1, 0, 0, 0, 0, 0, 0, 0, 0, 0)], null, 0, 0, new OneOnOneReport(0, 0, 0), [], []);

    /// <summary>52 weeks, twenty teams of eight, and names in which every character has to be escaped.</summary>
    public static readonly Cohort GreatestCohort = Cohort with { Name = new string('*', 80), Goal = new string('<', 300), Weeks = 52 };

    public static readonly CohortReport Greatest = new(
        160,
        [
            .. Enumerable.Range(1, 20).Select(_ => new TeamReport(
                new string('&', 50), 8, IsRemoved: false, [.. AllWeeks.Select(week => new TeamWeekReport(week, 8, 8, true, 12))])),
        ],
        [.. AllWeeks.Select(week => new WeekReport(week, 160, 160, 20, 240, 1000, 1000, 1000, 1000, 1000))],
        1_000_000,
        100_000,
        100_000,
        new OneOnOneReport(10_000, 10_000, 10_000),
        [.. AllWeeks.Select(week => new Distribution(week, [100, 100, 100]))],
        [.. AllWeeks.Select(week => new Distribution(week, [100, 100, 100, 100, 100]))]);

    private static IEnumerable<int> AllWeeks => Enumerable.Range(1, 52);
}
