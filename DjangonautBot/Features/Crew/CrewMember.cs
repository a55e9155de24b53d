using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;

namespace DjangonautBot.Features.Crew;

/// <summary>Somebody in the crew of a cohort.</summary>
public sealed record CrewMember
{
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>The display name that the bot saw last.</summary>
    public required string DisplayName { get; init; }
}
