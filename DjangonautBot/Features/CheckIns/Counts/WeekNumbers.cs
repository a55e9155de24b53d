namespace DjangonautBot.Features.CheckIns.Counts;

/// <summary>Participation of a team or cohort in a week, the same wherever it is shown.</summary>
/// <param name="CheckedIn">Number of the Djangonauts who checked in; a quiet week is worth as much as any other.</param>
/// <param name="Quiet">Number of these who reported a quiet week.</param>
public sealed record WeekNumbers(int Djangonauts, int CheckedIn, int Quiet);
