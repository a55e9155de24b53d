using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.CheckIns;

/// <summary>Written update of a person for one program week. It stays with the team it was written in.</summary>
public sealed record CheckIn
{
    /// <summary>Kind of the delivery that is its card; the check-in is the subject.</summary>
    public const string CardKind = "check_in";

    public required CheckInId CheckInId { get; init; }

    public Quote Quote => QuoteOf(CheckInId);

    /// <summary>Identifies the words of a check-in to the messages that quote it.</summary>
    public static Quote QuoteOf(CheckInId checkInId) => new("check_in", checkInId.Value);

    public required TeamId TeamId { get; init; }

    /// <summary>Channel of that team.</summary>
    public required Snowflake TeamChannelId { get; init; }

    /// <summary>Time at which that team was removed, since which its channel gets nothing more; null if it is not.</summary>
    public Instant? TeamRemovedAt { get; init; }

    /// <summary>Address of that team's own tracker, with {id} for the number of a ticket; null for Django's.</summary>
    public string? TrackerUrl { get; init; }

    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    public required string DisplayName { get; init => field = ShownName.Of(value); }

    public required int Week { get; init; }

    public required string WorkedOn { get; init; }

    public required string NextUp { get; init; }

    public required string Stuck { get; init; }

    public required string Win { get; init; }

    public required Audience Audience { get; init; }

    public Pace? Pace { get; init; }

    /// <summary>Whether it says "nothing this week", worth as much as any other.</summary>
    public required bool IsQuiet { get; init; }

    public required Instant CreatedAt { get; init; }

    public Instant UpdatedAt { get; init; }

    /// <summary>Channel of the card; null until it is posted, and for a private check-in.</summary>
    public Snowflake? CardChannelId { get; init; }

    public Snowflake? CardMessageId { get; init; }
}
