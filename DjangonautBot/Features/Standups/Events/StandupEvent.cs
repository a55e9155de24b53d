using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>Scheduled event that exists in Discord, or that is to be created.</summary>
internal sealed record StandupEvent
{
    /// <summary>Time between the creation of an event and its stand-up.</summary>
    public static Duration Ahead { get; } = Duration.FromDays(7);

    /// <summary>Number in the event's description, by which the bot recognises the event.</summary>
    public required long StandupEventId { get; init; }

    public required Snowflake GuildId { get; init; }

    public required CohortId CohortId { get; init; }

    public required TeamId TeamId { get; init; }

    public required int Week { get; init; }

    public required string Name { get; init; }

    public required Instant StartsAt { get; init; }

    public required Instant EndsAt { get; init; }

    public Snowflake? ChannelId { get; init; }

    public string? Location { get; init; }

    /// <summary>False once the stand-up was cancelled or its team lost its place: then the event is to be deleted.</summary>
    public required bool IsWanted { get; init; }

    /// <summary>Whether creation was attempted without a confirmation: then the event may exist in Discord and is looked for.</summary>
    public required bool IsTried { get; init; }

    /// <summary>Whether it took place, or a person deleted it. Then it is no longer tracked, whatever changes.</summary>
    public required bool IsOver { get; init; }

    /// <summary>Id of the event; null until Discord has confirmed it.</summary>
    public Snowflake? EventId { get; init; }

    public required int Revision { get; init; }

    /// <summary>Number of consecutive failed attempts.</summary>
    public required int Attempts { get; init; }

    /// <summary>Next attempt, by wire time.</summary>
    public required Instant NextAttemptAt { get; init; }

    public bool MayExist => EventId is not null || IsTried;

    /// <summary>Whether it is in a voice channel. The bot starts and ends a voice event; Discord does so for any other place.</summary>
    public bool IsVoice => ChannelId is not null;

    public StandupEventPlan Plan => new(TeamId, Week, Name, StartsAt, EndsAt, ChannelId, Location);
}
