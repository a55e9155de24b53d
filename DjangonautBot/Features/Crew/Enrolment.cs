using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew;

/// <summary>A role that somebody has, and the team it is for.</summary>
public sealed record Enrolment
{
    public required CrewRole Role { get; init; }

    /// <summary>None for a Captain of the whole cohort.</summary>
    public TeamId? TeamId { get; init; }
}
