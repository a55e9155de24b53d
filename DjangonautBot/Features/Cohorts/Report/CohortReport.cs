namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>
/// A cohort in numbers: sums over teams and weeks, and never what one person did, felt or wrote. It is kept as JSON when the
/// text is deleted from which it was counted.
/// </summary>
/// <param name="Djangonauts">How many are enrolled.</param>
/// <param name="Teams">In the order of their names; of the removed ones those in which somebody checked in or met.</param>
/// <param name="Weeks">Week 1 to the one that is under way, or the last.</param>
/// <param name="MedianMinutesToAnswer">Within which half of the answered questions had their first answer; none without any.</param>
/// <param name="Tickets">How many different ones people wrote of.</param>
/// <param name="PullRequests">How many different ones people wrote of.</param>
/// <param name="Pace">How the weeks felt: gentle, good, too much; only weeks with answers enough.</param>
/// <param name="Confidence">From 1 to 5; only weeks with answers enough.</param>
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
    public int CheckIns => Weeks.Sum(week => week.CheckIns);

    public int Quiet => Weeks.Sum(week => week.Quiet);

    public int Standups => Weeks.Sum(week => week.Standups);

    public int Attended => Weeks.Sum(week => week.Attended);

    public int Asked => Weeks.Sum(week => week.Asked);

    public int Answered => Weeks.Sum(week => week.Answered);

    public int Helped => Weeks.Sum(week => week.Helped);

    public int Settled => Weeks.Sum(week => week.Settled);

    public int Waiting => Weeks.Sum(week => week.Waiting);

    public int Wins => Weeks.Sum(week => week.Wins);

    /// <summary>Whether anybody has done anything of which there is a number.</summary>
    public bool IsEmpty => CheckIns + Standups + Asked + Wins == 0;
}
