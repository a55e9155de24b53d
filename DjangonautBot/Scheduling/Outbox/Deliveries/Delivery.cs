using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Scheduling.Outbox.Deliveries;

/// <summary>One message that exists, or is to exist, in Discord: a row of the outbox.</summary>
public sealed record Delivery
{
    public required DeliveryId DeliveryId { get; init; }

    public required CohortId CohortId { get; init; }

    /// <summary>Identifies the <see cref="IPost"/> that renders it.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of its subject, such as a check-in or a team.</summary>
    public required long SubjectId { get; init; }

    public required int Week { get; init; }

    /// <summary>The channel within which order is kept.</summary>
    public required Snowflake Lane { get; init; }

    /// <summary>The due time, in program time.</summary>
    public Instant DueAt { get; init; }

    /// <summary>Whether it follows from the calendar, and nobody asked for it.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>The end of its use, in program time; null if it is always of use.</summary>
    public Instant? UsefulUntil { get; init; }

    public required int Revision { get; init; }

    /// <summary>The number of failed attempts in a row.</summary>
    public required int Attempts { get; init; }

    /// <summary>The number of times in a row that its message was gone before it was complete.</summary>
    public int TimesGone { get; init; }

    /// <summary>Identifies the one message that exists, or may exist, in Discord; null before the first attempt.</summary>
    public string? Nonce { get; init; }

    /// <summary>An id that Discord gave before the first attempt, so that the message has a later one; null if none was known.</summary>
    public Snowflake? TriedAfter { get; init; }

    /// <summary>
    /// The time at which the nonce was first sent, on the wire's clock, by which Discord forgets it; null before the first
    /// attempt.
    /// </summary>
    public Instant? NonceSince { get; init; }

    public Snowflake? ChannelId { get; init; }

    /// <summary>Whether the outcome of an earlier attempt is unknown, so that the message has to be searched for.</summary>
    public bool MayExist => MessageId is null && NonceSince is not null;

    /// <summary>The id of the message, once Discord has confirmed it.</summary>
    public Snowflake? MessageId { get; init; }

    /// <summary>The thread that was opened from the message.</summary>
    public Snowflake? ThreadId { get; init; }
}
