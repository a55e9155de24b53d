using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew;

/// <summary>A time in which a member was out of the server, and so counts as away.</summary>
public sealed record ServerAbsence
{
    public required CrewId CrewId { get; init; }

    public required Instant GoneSince { get; init; }

    /// <summary>Time at which the member was seen again; null as long as they are gone.</summary>
    public Instant? SeenAt { get; init; }

    public bool Covers(Instant at) => GoneSince <= at && !(SeenAt <= at);
}
