namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>A week of the whole cohort in numbers.</summary>
/// <param name="CheckIns">How many Djangonauts checked in, quiet weeks included.</param>
/// <param name="Quiet">How many of these said that it was a quiet week.</param>
/// <param name="Standups">How many took place.</param>
/// <param name="Attended">How many people came to these together.</param>
/// <param name="Answered">How many of the questions asked in this week have an answer by now.</param>
/// <param name="Helped">How many answers to them helped, as their askers said.</param>
/// <param name="Settled">How many of them were settled without one.</param>
/// <param name="Waiting">How many of them wait for one.</param>
internal sealed record WeekReport(
    int Week, int CheckIns, int Quiet, int Standups, int Attended, int Answered, int Helped, int Settled, int Waiting, int Wins)
{
    public int Asked => Answered + Settled + Waiting;
}
