namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>A kind of automatic message, rendered by the feature that owns it.</summary>
public interface IPost
{
    /// <summary>The kind, as in <see cref="Delivery.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>
    /// Whether it is of use for a time only and holds no words of people, so that nobody looks for its deliveries any more some time after
    /// the texts of their cohort were deleted.
    /// </summary>
    bool IsPassing => false;

    /// <summary>Renders the message from today's data.</summary>
    Rendering Render(Delivery delivery);
}
