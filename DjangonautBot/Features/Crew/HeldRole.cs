using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew;

/// <summary>A role in a team that a member has or had, and when.</summary>
public sealed record HeldRole
{
    public required CrewId CrewId { get; init; }

    /// <summary>Djangonaut or Navigator.</summary>
    public required CrewRole Role { get; init; }

    public required TeamId TeamId { get; init; }

    public required Instant GivenAt { get; init; }

    /// <summary>Time of its end; null if the member has it still.</summary>
    public Instant? EndedAt { get; init; }

    public bool Covers(Instant at) => GivenAt <= at && !(EndedAt <= at);
}
