namespace DjangonautBot.Features.Cohorts.Report;

/// <summary>A team's week in numbers.</summary>
/// <param name="CheckIns">How many Djangonauts checked in, quiet weeks included.</param>
/// <param name="Quiet">How many of these said that it was a quiet week.</param>
/// <param name="WasHeld">Whether the stand-up took place; null if nobody noted it.</param>
/// <param name="Attended">How many came to it.</param>
internal sealed record TeamWeekReport(int Week, int CheckIns, int Quiet, bool? WasHeld, int Attended);
