using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.CheckIns;

/// <summary>A check-in that is for the team, with the place of its card.</summary>
public sealed record SharedCheckIn
{
    public required string DisplayName { get; init; }

    /// <summary>A win to celebrate; may be empty.</summary>
    public required string Win { get; init; }

    /// <summary>Where the card stands; none as long as it does not.</summary>
    public Snowflake? ChannelId { get; init; }

    public Snowflake? MessageId { get; init; }
}
