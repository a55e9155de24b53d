using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Storage.Personal;

/// <summary>A person in a cohort, as the subject of stored data.</summary>
public sealed record DataOwner
{
    public required Snowflake GuildId { get; init; }

    public required CohortId CohortId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>Enrolment of the person; null if never in the crew, as the person who set the server up may be.</summary>
    public CrewId? CrewId { get; init; }

    /// <summary>Address of a message in the person's server; null if it is not posted.</summary>
    public string? LinkTo(Snowflake? channelId, Snowflake? messageId) =>
        channelId is { } channel && messageId is { } message ? MessageLink.Of(GuildId, channel, message) : null;
}
