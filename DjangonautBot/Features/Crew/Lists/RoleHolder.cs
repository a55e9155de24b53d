using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew.Lists;

/// <summary>A role of somebody in a cohort, as a list shows it.</summary>
internal sealed record RoleHolder
{
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    public required string DisplayName { get; init; }

    public required CrewRole Role { get; init; }

    /// <summary>None for a Captain of the whole cohort.</summary>
    public TeamId? TeamId { get; init; }

    /// <summary>Since when the person is not to be found in the server.</summary>
    public Instant? GoneSince { get; init; }
}
