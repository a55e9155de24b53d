using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew;

/// <summary>Somebody in the crew of a cohort.</summary>
public sealed record CrewMember
{
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>The display name that the bot saw last.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Since when the person is not to be found in the server; null for everybody who is there, as far as is known.</summary>
    public Instant? GoneSince { get; init; }

    /// <summary>How the last direct message went; null if there was none.</summary>
    public DirectMessageOutcome? DirectMessage { get; init; }

    public Instant? DirectMessageAt { get; init; }

    /// <summary>Whether the person left the server; then they count as away until seen again.</summary>
    public bool IsGone => GoneSince is not null;
}
