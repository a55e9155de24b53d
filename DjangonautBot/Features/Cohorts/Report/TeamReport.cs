namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>A team in numbers.</summary>
/// <param name="Djangonauts">How many are enrolled.</param>
/// <param name="Weeks">The same weeks as those of the cohort.</param>
internal sealed record TeamReport(string Name, int Djangonauts, bool IsRemoved, IReadOnlyList<TeamWeekReport> Weeks);
