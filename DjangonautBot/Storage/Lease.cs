using NodaTime;

namespace DjangonautBot.Storage;

/// <summary>Which process works with the database.</summary>
public sealed record Lease
{
    /// <summary>New at each start.</summary>
    public required string Owner { get; init; }

    public required string Machine { get; init; }

    public required int ProcessId { get; init; }

    /// <summary>When the process began, so that another one of the same number is not taken for it.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>On the wire's clock.</summary>
    public required Instant RenewedAt { get; init; }
}
