using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>Scheduled event that Discord refused, because it is invalid or the server has reached its limit of events.</summary>
public sealed record RefusedEvent
{
    public required TeamId TeamId { get; init; }

    public required int Week { get; init; }
}
