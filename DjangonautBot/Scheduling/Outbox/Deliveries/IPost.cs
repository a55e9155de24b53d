namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>A kind of automatic message, rendered by the feature that owns it.</summary>
public interface IPost
{
    /// <summary>The kind, as in <see cref="Delivery.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>Renders the message from today's data.</summary>
    Rendering Render(Delivery delivery);
}
