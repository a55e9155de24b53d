namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>How a turn came about.</summary>
public enum TurnOrigin
{
    /// <summary>By the rotation itself.</summary>
    Planned,

    /// <summary>Two Navigators swapped their weeks.</summary>
    Swapped,

    /// <summary>Somebody stands in, perhaps from another team.</summary>
    Covered,
}
