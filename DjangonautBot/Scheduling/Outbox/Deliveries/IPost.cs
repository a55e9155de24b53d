namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>A kind of message that is posted by itself. The feature that owns it knows what it says today.</summary>
public interface IPost
{
    /// <summary>As in <see cref="Delivery.Kind"/>.</summary>
    string Kind { get; }

    DeliveryPriority Priority => DeliveryPriority.Normal;

    /// <summary>Renders the message from today's data.</summary>
    Rendering Render(Delivery delivery);
}
