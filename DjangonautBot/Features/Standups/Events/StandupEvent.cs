using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Standups.Events;

/// <summary>A scheduled event that stands, or is to stand, in Discord.</summary>
internal sealed record StandupEvent
{
    /// <summary>How long before a stand-up its event is made.</summary>
    public static Duration Ahead { get; } = Duration.FromDays(7);

    /// <summary>Stands in the event's description.</summary>
    public required long StandupEventId { get; init; }

    public required Snowflake GuildId { get; init; }

    public required TeamId TeamId { get; init; }

    public required int Week { get; init; }

    public required string Name { get; init; }

    public required Instant StartsAt { get; init; }

    public required Instant EndsAt { get; init; }

    public Snowflake? ChannelId { get; init; }

    public string? Location { get; init; }

    /// <summary>False once the stand-up was cancelled, or its team lost its place: then the event is to go.</summary>
    public required bool IsWanted { get; init; }

    /// <summary>Whether it may stand in Discord though nobody confirmed it: then it is looked for.</summary>
    public required bool IsTried { get; init; }

    /// <summary>Whether it took place, or a person took it away. Then it is left alone, whatever changes.</summary>
    public required bool IsOver { get; init; }

    /// <summary>The event, once Discord has confirmed it.</summary>
    public Snowflake? EventId { get; init; }

    public required int Revision { get; init; }

    /// <summary>How often in a row it did not go through.</summary>
    public required int Attempts { get; init; }

    /// <summary>On the wire's clock.</summary>
    public required Instant NextAttemptAt { get; init; }

    public bool MayStand => EventId is not null || IsTried;

    /// <summary>A voice event is started and ended by the bot; elsewhere Discord does so.</summary>
    public bool IsVoice => ChannelId is not null;

    public StandupEventPlan Plan => new(TeamId, Week, Name, StartsAt, EndsAt, ChannelId, Location);
}
