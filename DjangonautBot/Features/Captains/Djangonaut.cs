using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Captains;

/// <summary>A Djangonaut as the crew knows them now.</summary>
internal sealed record Djangonaut
{
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    public required TeamId TeamId { get; init; }

    public required string DisplayName { get; init; }

    public required Instant JoinedAt { get; init; }

    /// <summary>Since when the person is not to be found in the server, and so counts as away.</summary>
    public Instant? GoneSince { get; init; }
}
