namespace DjangonautBot.Features.Standups.Rotation.Swaps;

/// <summary>What became of a question whether to swap.</summary>
internal enum SwapState
{
    Open,
    Accepted,
    Declined,

    /// <summary>It does not matter any more: another question took its place, or the turns changed otherwise.</summary>
    Withdrawn,
}
