using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Calendars.Feed;

/// <summary>Person to whom a private address belongs.</summary>
internal sealed record FeedSubscriber
{
    public required long CalendarId { get; init; }

    public required CohortId CohortId { get; init; }

    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>Time at which Discord was asked whether the person is still in the server.</summary>
    public required Instant PresenceAskedAt { get; init; }
}
