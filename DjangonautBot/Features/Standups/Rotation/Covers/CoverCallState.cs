namespace DjangonautBot.Features.Standups.Rotation.Covers;

/// <summary>What became of a call for a stand-in.</summary>
internal enum CoverCallState
{
    Open,
    Taken,

    /// <summary>The asker leads after all, or somebody else does by now.</summary>
    Withdrawn,
}
