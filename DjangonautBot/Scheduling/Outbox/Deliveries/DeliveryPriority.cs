namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>Order in which due deliveries are sent; among equals the one that has been due longest comes first.</summary>
public enum DeliveryPriority
{
    /// <summary>People wait for it.</summary>
    Normal,

    /// <summary>Nobody waits for it: it comes after everything that people wait for.</summary>
    Low,
}
