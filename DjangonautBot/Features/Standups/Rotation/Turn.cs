using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>Facilitator of a team's stand-up in a week.</summary>
internal sealed record Turn(int Week, CrewId CrewId, TurnOrigin Origin);

/// <summary>Origin of a turn.</summary>
internal enum TurnOrigin
{
    /// <summary>Planned by the rotation.</summary>
    Planned,

    /// <summary>Swapped between two Navigators.</summary>
    Swapped,

    /// <summary>Covered by a stand-in, perhaps from another team.</summary>
    Covered,
}
