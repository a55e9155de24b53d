using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>A scheduled event that Discord did not take: it is invalid, or the server is full of them.</summary>
public sealed record RefusedEvent
{
    public required TeamId TeamId { get; init; }

    public required int Week { get; init; }
}
