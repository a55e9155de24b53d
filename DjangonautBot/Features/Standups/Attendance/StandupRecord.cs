namespace DjangonautBot.Features.Standups.Attendance;

/// <summary>What was noted about a stand-up.</summary>
internal sealed record StandupRecord
{
    public required bool TookPlace { get; init; }

    /// <summary>How many came.</summary>
    public required int People { get; init; }
}
