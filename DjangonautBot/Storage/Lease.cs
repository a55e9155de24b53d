using NodaTime;

namespace DjangonautBot.Storage;

/// <summary>Exclusive use of the database by one process.</summary>
public sealed record Lease
{
    /// <summary>Random id of the process, new at each start.</summary>
    public required string Owner { get; init; }

    /// <summary>Name of the machine, for people.</summary>
    public required string Machine { get; init; }

    public required int ProcessId { get; init; }

    /// <summary>Boot and PID namespace, within which a process id and its start ticks are unique; null if unknown.</summary>
    public string? ProcessScope { get; init; }

    /// <summary>Clock ticks from the boot to the start of the process; null if unknown.</summary>
    public long? StartTicks { get; init; }

    /// <summary>
    /// Last renewal, by the holder's clock. It tells renewals apart, and nothing else: the clocks of two machines differ.
    /// </summary>
    public required Instant RenewedAt { get; init; }
}
