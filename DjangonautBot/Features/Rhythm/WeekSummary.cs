using DjangonautBot.Features.CheckIns;

namespace DjangonautBot.Features.Rhythm;

/// <summary>What a team did in a week.</summary>
/// <param name="CheckedIn">How many Djangonauts checked in, quiet weeks and private check-ins included.</param>
/// <param name="Quiet">How many of these said that it was a quiet week.</param>
/// <param name="Shared">What was written for the team, by Navigators too.</param>
internal sealed record WeekSummary(int Week, int CheckedIn, int Quiet, int Djangonauts, IReadOnlyList<SharedCheckIn> Shared);
