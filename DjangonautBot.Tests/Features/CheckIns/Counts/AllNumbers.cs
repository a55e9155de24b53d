using System.Globalization;
using DjangonautBot.Features.Captains;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Features.Cohorts.Report;
using DjangonautBot.Features.Cohorts.Report.Export;
using DjangonautBot.Features.Summaries;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Tests.Features.CheckIns.Counts;

/// <summary>The numbers of all weeks that have begun, as each view shows them.</summary>
internal sealed class AllNumbers
{
    private readonly CountsStory _story;

    private AllNumbers(CountsStory story)
    {
        _story = story;
        Weeks = Math.Min(story.Cohort.Calendar.WeekAt(story.Cohort.ClosedAt ?? story.Now), story.Cohort.Weeks);
        Summaries = (
            from team in story.Teams
            from week in Enumerable.Range(1, Weeks)
            let summary = story.Get<SummaryReader>().Read(story.Cohort, team, week, Visibility.Others)
            select ((team.TeamId, week), new WeekNumbers(summary.Djangonauts, summary.CheckedIn, summary.Quiet)))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2);
        var counted = story.Get<IWeekCounts>().Read(story.Cohort);
        Paces = (
            from week in Enumerable.Range(1, Weeks)
            from pace in Enum.GetValues<Pace>()
            select ((week, pace), counted.Of(week, pace))).ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }

    public int Weeks { get; }

    public IReadOnlyDictionary<(TeamId TeamId, int Week), WeekNumbers> Summaries { get; }

    public IReadOnlyDictionary<(int Week, Pace Pace), int> Paces { get; }

    public static AllNumbers Of(CountsStory story) => new(story);

    /// <summary>Weeks whose numbers are no longer those of an earlier look.</summary>
    /// <param name="past">Number of weeks that were over then.</param>
    public IEnumerable<string> ChangedSince(AllNumbers before, int past) =>
        before.Summaries.Where(pair => pair.Key.Week <= past && Summaries[pair.Key] != pair.Value)
            .Select(pair => $"team {pair.Key.TeamId}, week {pair.Key.Week}: {pair.Value} became {Summaries[pair.Key]}")
            .Concat(before.Paces.Where(pair => pair.Key.Week <= past && Paces[pair.Key] != pair.Value)
                .Select(pair => $"{pair.Key.Pace} in week {pair.Key.Week}: {pair.Value} became {Paces[pair.Key]}"));

    /// <summary>Numbers in which another view differs from the summaries.</summary>
    public IEnumerable<string> Contradictions()
    {
        var participation = _story.Get<ParticipationReader>().Read(_story.Cohort, _story.Get<ITeams>().List(new CohortId(1)));
        var report = _story.Get<ReportStore>().Read(_story.Cohort, _story.Now);
        var exported = ExportTables.Of(_story.Cohort, report, []).Single(table => table.FileName == "participation.csv").Rows;
        foreach (var ((teamId, week), numbers) in Summaries)
        {
            var name = _story.Teams.First(team => team.TeamId == teamId).Name;
            var overview = participation.Teams.FirstOrDefault(team => team.Team.TeamId == teamId)?.Counts[week - 1];
            var reported = report.Teams.FirstOrDefault(team => team.Name == name)?.Weeks[week - 1];
            var row = exported.FirstOrDefault(row => row[0] == name && row[1] == $"{week}");
            (string View, WeekNumbers? Shown)[] others =
            [
                ("overview", overview is null ? null : new WeekNumbers(overview.All, overview.Reported, overview.Quiet)),
                ("report", reported is null ? null : new WeekNumbers(reported.Djangonauts!.Value, reported.CheckIns, reported.Quiet)),
                ("export", row is null ? null : new WeekNumbers(Number(row[2]), Number(row[3]), Number(row[4]))),
            ];
            foreach (var (view, shown) in others.Where(other => other.Shown is not null && other.Shown != numbers))
            {
                yield return $"{name}, week {week}: the summary says {numbers}, the {view} {shown}";
            }

            if (numbers.CheckedIn > numbers.Djangonauts || numbers.Quiet > numbers.CheckedIn)
            {
                yield return $"{name}, week {week}: {numbers}";
            }
        }

        for (var week = 1; week <= Weeks; week++)
        {
            var together = Summaries.Where(pair => pair.Key.Week == week).Select(pair => pair.Value).ToList();
            var sum = (together.Sum(one => one.Djangonauts), together.Sum(one => one.CheckedIn), together.Sum(one => one.Quiet));
            var (digest, reported) = (participation.Together[week - 1], report.Weeks[week - 1]);
            if (sum != (digest.All, digest.Reported, digest.Quiet) || sum != (reported.Djangonauts, reported.CheckIns, reported.Quiet))
            {
                yield return $"week {week}: the summaries add up to {sum}, the digest says {digest}, the report {reported}";
            }
        }
    }

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
