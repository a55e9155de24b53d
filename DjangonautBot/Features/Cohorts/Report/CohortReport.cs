using System.Text.Json.Serialization;
using DjangonautBot.Features.Outcomes;

namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>
/// A cohort in numbers: sums over teams and weeks, and never the doings, feelings or words of one person. It is kept as JSON when
/// the text from which it was counted is deleted.
/// </summary>
/// <param name="Djangonauts">Number of enrolled Djangonauts, or of those at the end of the last week.</param>
/// <param name="Teams">Teams ordered by name, including removed teams that had check-ins or stand-ups.</param>
/// <param name="Weeks">Week 1 to the week under way, or to the last.</param>
/// <param name="MedianMinutesToAnswer">Median time from a question to its first answer, in minutes; null without answers.</param>
/// <param name="Tickets">Number of different tickets that people mentioned.</param>
/// <param name="PullRequests">Number of different pull requests that people mentioned.</param>
/// <param name="Pace">Answers “gentle”, “good” and “too much” by week; only weeks with enough answers.</param>
/// <param name="Confidence">Answers from 1 to 5 by week; only weeks with enough answers.</param>
internal sealed record CohortReport(
    int Djangonauts,
    IReadOnlyList<TeamReport> Teams,
    IReadOnlyList<WeekReport> Weeks,
    long? MedianMinutesToAnswer,
    int Tickets,
    int PullRequests,
    OneOnOneReport OneOnOnes,
    IReadOnlyList<Distribution> Pace,
    IReadOnlyList<Distribution> Confidence)
{
    /// <summary>Answers of the Djangonauts since the program, given after the snapshot is saved. Null if nobody was asked yet.</summary>
    [JsonIgnore]
    public CohortOutcomes? Outcomes { get; init; }

    public int CheckIns => Weeks.Sum(week => week.CheckIns);

    public int Quiet => Weeks.Sum(week => week.Quiet);

    public int Standups => Weeks.Sum(week => week.Standups);

    public int Attended => Weeks.Sum(week => week.Attended);

    /// <summary>Number of people at each stand-up of which somebody noted who came.</summary>
    public IReadOnlyList<int> Attendances =>
        [.. Teams.SelectMany(team => team.Weeks).Where(week => week is { WasHeld: true, Attended: > 0 }).Select(week => week.Attended)];

    public int Asked => Weeks.Sum(week => week.Asked);

    public int Answered => Weeks.Sum(week => week.Answered);

    public int Helped => Weeks.Sum(week => week.Helped);

    public int Settled => Weeks.Sum(week => week.Settled);

    public int Waiting => Weeks.Sum(week => week.Waiting);

    public int Wins => Weeks.Sum(week => week.Wins);

    /// <summary>Indicates whether there is nothing to report.</summary>
    public bool IsEmpty => CheckIns + Standups + Asked + Wins == 0;
}

/// <summary>A team in numbers.</summary>
/// <param name="Djangonauts">Number of Djangonauts in the last of the weeks; of a removed team the most that it had.</param>
/// <param name="Weeks">The same weeks as those of the cohort.</param>
internal sealed record TeamReport(string Name, int Djangonauts, bool IsRemoved, IReadOnlyList<TeamWeekReport> Weeks);

/// <summary>A team's week in numbers.</summary>
/// <param name="CheckIns">Number of check-ins of Djangonauts, quiet weeks included.</param>
/// <param name="Quiet">Number of these that are quiet weeks.</param>
/// <param name="WasHeld">Whether the stand-up took place; null if that was not recorded.</param>
/// <param name="Attended">Number of people at the stand-up; 0 if nobody noted who came.</param>
/// <param name="Djangonauts">Number of Djangonauts in the team; null in a report kept by an earlier version.</param>
internal sealed record TeamWeekReport(int Week, int CheckIns, int Quiet, bool? WasHeld, int Attended, int? Djangonauts = null);

/// <summary>A week of the whole cohort in numbers.</summary>
/// <param name="CheckIns">Number of check-ins of Djangonauts, quiet weeks included.</param>
/// <param name="Quiet">Number of these that are quiet weeks.</param>
/// <param name="Standups">Number of stand-ups that took place.</param>
/// <param name="Attended">Number of people at all of these stand-ups, added up.</param>
/// <param name="Answered">Number of questions asked in this week that have an answer by now.</param>
/// <param name="Helped">Number of answers to them that helped, according to their askers.</param>
/// <param name="Settled">Number of questions asked in this week that were settled without an answer.</param>
/// <param name="Waiting">Number of questions asked in this week that wait for an answer.</param>
/// <param name="Djangonauts">Number of Djangonauts in the cohort; null in a report kept by an earlier version.</param>
internal sealed record WeekReport(
    int Week,
    int CheckIns,
    int Quiet,
    int Standups,
    int Attended,
    int Answered,
    int Helped,
    int Settled,
    int Waiting,
    int Wins,
    int? Djangonauts = null)
{
    public int Asked => Answered + Settled + Waiting;
}

/// <summary>The 1:1s of a cohort in numbers.</summary>
/// <param name="Offered">Number of 1:1s that were offered, without a later state.</param>
internal sealed record OneOnOneReport(int Offered, int Held, int NotNeeded)
{
    public int Total => Offered + Held + NotNeeded;
}

/// <summary>Numbers of people who gave each answer in a week. Fewer than five could be recognised.</summary>
/// <param name="Answers">Number of people for each possible answer, in the order of the answers.</param>
internal sealed record Distribution(int Week, IReadOnlyList<int> Answers)
{
    public const int FewestAnswers = 5;

    public int Total => Answers.Sum();

    /// <summary>Indicates whether there are enough answers to show them.</summary>
    public bool IsShown => Total >= FewestAnswers;
}

// Sums are computed from the rest and not stored.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(CohortReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
