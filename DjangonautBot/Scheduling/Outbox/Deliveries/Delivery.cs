using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>One message that stands, or is to stand, in Discord: a row of the outbox.</summary>
public sealed record Delivery
{
    public required DeliveryId DeliveryId { get; init; }

    public required CohortId CohortId { get; init; }

    /// <summary>Says which <see cref="IPost"/> renders it.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about: a check-in, a team.</summary>
    public required long SubjectId { get; init; }

    public required int Week { get; init; }

    /// <summary>The channel within which order is kept.</summary>
    public required Snowflake Lane { get; init; }

    /// <summary>Program time.</summary>
    public Instant DueAt { get; init; }

    /// <summary>Program time, after which nobody needs it any more; none for what is always of use.</summary>
    public Instant? UsefulUntil { get; init; }

    public required int Revision { get; init; }

    /// <summary>How often in a row it did not go through.</summary>
    public required int Attempts { get; init; }

    /// <summary>Names the one post that stands, or may stand, in Discord; none before the first try.</summary>
    public string? Nonce { get; init; }

    /// <summary>When that post was first tried, on the clock by which Discord dates messages.</summary>
    public Instant? FirstAttemptAt { get; init; }

    /// <summary>When the nonce was first sent, on the wire's clock, by which Discord forgets it; none before the first try.</summary>
    public Instant? NonceSince { get; init; }

    public Snowflake? ChannelId { get; init; }

    /// <summary>Whether it was tried before and is not known to stand: then it is looked for.</summary>
    public bool MayExist => MessageId is null && NonceSince is not null;

    /// <summary>The message, once Discord has confirmed it.</summary>
    public Snowflake? MessageId { get; init; }

    /// <summary>The thread that was opened from the message.</summary>
    public Snowflake? ThreadId { get; init; }
}
