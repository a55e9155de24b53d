using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns;

/// <summary>That somebody checked in, without anything they wrote.</summary>
public sealed record RecordedCheckIn
{
    public required TeamId TeamId { get; init; }

    public required CrewId CrewId { get; init; }

    public required int Week { get; init; }

    public required bool IsQuiet { get; init; }

    /// <summary>For Captains only.</summary>
    public Pace? Pace { get; init; }
}
