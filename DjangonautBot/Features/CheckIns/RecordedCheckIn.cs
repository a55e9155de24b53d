using DjangonautBot.Features.Crew;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Check-in without its texts.</summary>
public sealed record RecordedCheckIn
{
    public required TeamId TeamId { get; init; }

    public required CrewId CrewId { get; init; }

    public required int Week { get; init; }

    public required bool IsQuiet { get; init; }

    /// <summary>Role of its author when it was written.</summary>
    public CrewRole WrittenAs { get; init; }

    /// <summary>Pace, for Captains only.</summary>
    public Pace? Pace { get; init; }
}
