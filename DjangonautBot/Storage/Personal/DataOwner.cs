using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Storage.Personal;

/// <summary>A person in a cohort, whose data it is.</summary>
public sealed record DataOwner
{
    public required Snowflake GuildId { get; init; }

    public required CohortId CohortId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>None for somebody who never was in the crew, such as whoever set the server up.</summary>
    public CrewId? CrewId { get; init; }

    /// <summary>The address of a message in the person's server; none where it does not stand.</summary>
    public string? LinkTo(Snowflake? channelId, Snowflake? messageId) =>
        channelId is { } channel && messageId is { } message ? MessageLink.Of(GuildId, channel, message) : null;
}
