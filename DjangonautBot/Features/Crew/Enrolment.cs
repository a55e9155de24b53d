using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Crew;

/// <summary>A role that a member has, and the team that it is for.</summary>
public sealed record Enrolment
{
    public required CrewRole Role { get; init; }

    /// <summary>Null for a Captain of the whole cohort.</summary>
    public TeamId? TeamId { get; init; }
}
