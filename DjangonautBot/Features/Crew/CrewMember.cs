using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Crew;

/// <summary>A person in the crew of a cohort.</summary>
public sealed record CrewMember
{
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>Display name that the bot saw last.</summary>
    public required string DisplayName { get; init => field = ShownName.Of(value); }

    /// <summary>Time since which the person has not been found in the server; null if present, as far as is known.</summary>
    public Instant? GoneSince { get; init; }

    /// <summary>Outcome of the last direct message; null if there was none.</summary>
    public DirectMessageOutcome? DirectMessage { get; init; }

    public Instant? DirectMessageAt { get; init; }

    /// <summary>Indicates whether the person has left the server; they count as away until seen again.</summary>
    public bool IsGone => GoneSince is not null;
}
