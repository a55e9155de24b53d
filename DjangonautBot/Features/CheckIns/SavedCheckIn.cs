using DjangonautBot.Features.Me;

namespace DjangonautBot.Features.CheckIns;

/// <summary>A check-in that is on the disk.</summary>
/// <param name="IsFirst">Whether it is new, rather than an edit.</param>
/// <param name="News">What its author is told with the confirmation.</param>
internal sealed record SavedCheckIn(CheckIn CheckIn, bool IsFirst, PendingNotice News);
