namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Order in which due lanes are worked on; among equals the one that has been due longest comes first.</summary>
/// <remarks>The numbers stand in the database.</remarks>
public enum DeliveryPriority
{
    /// <summary>Somebody asked for it just now.</summary>
    Requested,

    /// <summary>Follows from the calendar.</summary>
    Planned,

    /// <summary>Follows from the calendar, and nobody waits for it.</summary>
    Low,
}
