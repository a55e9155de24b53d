using NodaTime;

namespace DjangonautBot.Storage;

/// <summary>Exclusive use of the database by one process.</summary>
public sealed record Lease
{
    /// <summary>Random id of the process, new at each start.</summary>
    public required string Owner { get; init; }

    public required string Machine { get; init; }

    public required int ProcessId { get; init; }

    /// <summary>Start of the process, which distinguishes it from another one with the same number.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>Last renewal, in wire time.</summary>
    public required Instant RenewedAt { get; init; }
}
