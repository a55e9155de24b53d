namespace DjangonautBot.Features.CheckIns;

/// <summary>A check-in that is on the disk.</summary>
/// <param name="IsFirst">Whether it is new, rather than an edit.</param>
internal sealed record SavedCheckIn(CheckIn CheckIn, bool IsFirst);
