using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Scheduling.Outbox.Sending;

/// <summary>Renders deliveries from today's data, each by the post that owns its kind.</summary>
internal sealed partial class PostRenderer(IEnumerable<IPost> posts, ILogger<PostRenderer> logger)
{
    private readonly Dictionary<string, IPost> _posts = posts.ToDictionary(post => post.Kind);

    public bool Knows(string kind) => _posts.ContainsKey(kind);

    /// <summary>Renders a delivery; null on a defect of ours, because one message must not hold up all later ones in its channel.</summary>
    public Rendering? TryRender(Delivery delivery)
    {
        try
        {
            return _posts[delivery.Kind].Render(delivery);
        }
        catch (Exception exception) when (exception is not StorageException)
        {
            LogNotRendered(exception, delivery.DeliveryId.Value, delivery.Kind);
            return null;
        }
    }

    /// <summary>Whether a direct message would go to the same person if it were rendered once more.</summary>
    public bool RendersForSameRecipient(Rendering.Direct direct, Delivery delivery) =>
        TryRender(delivery) is Rendering.Direct again && again.UserId == direct.UserId;

    [LoggerMessage(212, LogLevel.Error, "Delivery {DeliveryId} of kind {Kind} could not be rendered and is set aside")]
    private partial void LogNotRendered(Exception exception, long deliveryId, string kind);
}
