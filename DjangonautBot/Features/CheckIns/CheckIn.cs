using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.CheckIns;

/// <summary>A person's written update for one program week. It stays with the team it was written in.</summary>
public sealed record CheckIn
{
    public required CheckInId CheckInId { get; init; }

    public required TeamId TeamId { get; init; }

    /// <summary>The channel of that team.</summary>
    public required Snowflake TeamChannelId { get; init; }

    /// <summary>That team's own tracker, with {id} for the number of a ticket; Django's if there is none.</summary>
    public string? TrackerUrl { get; init; }

    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    public required string DisplayName { get; init; }

    public required int Week { get; init; }

    public required string WorkedOn { get; init; }

    public required string NextUp { get; init; }

    public required string Stuck { get; init; }

    public required string Win { get; init; }

    public required Audience Audience { get; init; }

    public Pace? Pace { get; init; }

    /// <summary>A check-in that says "nothing this week", worth as much as any other.</summary>
    public required bool IsQuiet { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>Where its card stands; none as long as it does not, and for a private one.</summary>
    public Snowflake? CardChannelId { get; init; }

    public Snowflake? CardMessageId { get; init; }
}
