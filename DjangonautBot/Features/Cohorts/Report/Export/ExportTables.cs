using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace DjangonautBot.Features.Cohorts.Report.Export;

/// <summary>Converts a cohort's numbers to tables.</summary>
internal static class ExportTables
{
    private static readonly ExportColumn Team = new("team", "the team's name");
    private static readonly ExportColumn Week = new("week", "the program week; 1 is the first");

    public static IReadOnlyList<ExportTable> Of(Cohort cohort, CohortReport report, IReadOnlyList<SharedWin> wins) =>
    [
        Weeks(cohort),
        Teams(report),
        Participation(report),
        Standups(report),
        Questions(report),
        Wins(wins),
        OneOnOnes(report.OneOnOnes),
        Pace(report.Pace),
        Confidence(report.Confidence),
        Totals(report),
    ];

    private static ExportTable Weeks(Cohort cohort) => new(
        "weeks.csv",
        "The weeks of the program, and when they are. Weeks of a break belong to none.",
        [Week, new("first_day", "its Monday"), new("last_day", "its Sunday")],
        [
            .. Enumerable.Range(1, cohort.Weeks).Select(week => new[]
            {
                Number(week), Day(cohort.Calendar.Monday(week)), Day(cohort.Calendar.Sunday(week)),
            }),
        ]);

    private static ExportTable Teams(CohortReport report) => new(
        "teams.csv",
        "The teams.",
        [
            Team,
            new("djangonauts", "how many are enrolled; of a removed team the most that it had"),
            new("removed", "yes if the team was removed, else no"),
        ],
        [.. report.Teams.Select(team => new[] { team.Name, Number(team.Djangonauts), YesNo(team.IsRemoved) })]);

    private static ExportTable Participation(CohortReport report) =>
        new(
            "participation.csv",
            "How many Djangonauts the teams had in each week, and how many checked in. A check-in stays with the team it was written in.",
            [
                Team,
                Week,
                new("djangonauts", "how many there were; empty where only the check-ins are known"),
                new("checked_in", "how many of them checked in, quiet weeks included"),
                new("quiet_weeks", "how many of these said that it was a quiet week"),
            ],
            [
                .. from team in report.Teams
                from week in team.Weeks
                select new[] { team.Name, Number(week.Week), NumberOrEmpty(week.Djangonauts), Number(week.CheckIns), Number(week.Quiet) },
            ]);

    private static ExportTable Standups(CohortReport report) => new(
        "standups.csv",
        "The stand-ups of which somebody noted whether they took place.",
        [Team, Week, new("held", "yes or no"), new("attended", "how many people came; empty where nobody noted it")],
        [
            .. from team in report.Teams
               from week in team.Weeks
               where week.WasHeld is not null
               select new[]
               {
                   team.Name, Number(week.Week), YesNo(week.WasHeld is true), NumberOrEmpty(week.Attended > 0 ? week.Attended : null),
               },
        ]);

    private static ExportTable Questions(CohortReport report) =>
        new(
            "questions.csv",
            "The questions that people asked, by the week in which they did. Those that were withdrawn are not among them.",
            [
                Week,
                new("asked", "how many were asked"),
                new("answered", "how many of these have an answer by now"),
                new("helped", "how many answers to these helped, as their askers said"),
                new("settled", "how many were settled without one"),
                new("waiting", "how many wait for one"),
            ],
            [
                .. report.Weeks.Select(week =>
                    new[]
                    {
                        Number(week.Week),
                        Number(week.Asked),
                        Number(week.Answered),
                        Number(week.Helped),
                        Number(week.Settled),
                        Number(week.Waiting),
                    }),
            ]);

    private static ExportTable Wins(IReadOnlyList<SharedWin> wins) => new(
        "wins.csv",
        "The wins that people shared with everybody. Once the cohort's text is deleted, it is empty.",
        [Week, Team, new("name", "the display name of whoever shared it"), new("win", "what they shared")],
        [.. wins.Select(win => new[] { Number(win.Week), win.Team, win.Name, win.Text })]);

    private static ExportTable OneOnOnes(OneOnOneReport talks) => new(
        "one_on_ones.csv",
        "What became of the 1:1s that Captains offered.",
        [new("state", "offered (nothing else is known yet), held or not needed"), new("number", "how many")],
        [["offered", Number(talks.Offered)], ["held", Number(talks.Held)], ["not needed", Number(talks.NotNeeded)]]);

    private static ExportTable Pace(IReadOnlyList<Distribution> weeks) => new(
        "pace.csv",
        $"How the weeks felt: only weeks with {Distribution.FewestAnswers} answers or more.",
        [Week, new("gentle", "how many people said so"), new("good", "the same"), new("too_much", "the same")],
        [.. weeks.Select(Row)]);

    private static ExportTable Confidence(IReadOnlyList<Distribution> weeks) =>
        new(
            "confidence.csv",
            $"\"How confident do you feel contributing to Django?\", from 1 to 5: only weeks with {Distribution.FewestAnswers} "
                + "answers or more.",
            [Week, .. Enumerable.Range(1, 5).Select(value => new ExportColumn(Number(value), "how many people said so"))],
            [.. weeks.Select(Row)]);

    private static ExportTable Totals(CohortReport report) => new(
        "totals.csv",
        "The whole cohort.",
        [new("what", "what was counted"), new("number", "how many; empty where there is nothing to tell")],
        [
            ["djangonauts", Number(report.Djangonauts)],
            ["check_ins", Number(report.CheckIns)],
            ["quiet_weeks", Number(report.Quiet)],
            ["standups_held", Number(report.Standups)],
            ["standups_attended", Number(report.Attended)],
            ["questions_asked", Number(report.Asked)],
            ["questions_answered", Number(report.Answered)],
            ["answers_that_helped", Number(report.Helped)],
            ["median_minutes_to_an_answer", report.MedianMinutesToAnswer is { } minutes ? Number(minutes) : ""],
            ["wins_shared", Number(report.Wins)],
            ["tickets_mentioned", Number(report.Tickets)],
            ["pull_requests_mentioned", Number(report.PullRequests)],
        ]);

    private static string[] Row(Distribution week) => [Number(week.Week), .. week.Answers.Select(answers => Number(answers))];

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string NumberOrEmpty(int? number) => number is { } known ? Number(known) : "";

    private static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string YesNo(bool value) => value ? "yes" : "no";
}

/// <summary>A table for organisers, with its description.</summary>
internal sealed record ExportTable(
    string FileName, string About, IReadOnlyList<ExportColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A column of a table, with its description.</summary>
internal sealed record ExportColumn(string Name, string Meaning);
