using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Numbers of the deliveries that are not done.</summary>
internal sealed record OpenDeliveries
{
    /// <summary>To be sent now.</summary>
    public required long Due { get; init; }

    /// <summary>Due, but waiting for another attempt, or behind one that does.</summary>
    public required long Waiting { get; init; }

    public required long SetAside { get; init; }

    /// <summary>Posts of the next days that follow from the calendar.</summary>
    public required long Planned { get; init; }

    /// <summary>The time since which the oldest of <see cref="Due"/> is due; long ago if there is none.</summary>
    public required Instant OldestDueAt { get; init; }
}
