using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Notices;

/// <summary>Tells a Navigator about weeks that changed hands.</summary>
internal sealed record TurnNotice
{
    public required TeamId TeamId { get; init; }

    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>The weeks that the person got, with commas between them.</summary>
    public required string Gained { get; init; }

    /// <summary>The weeks that somebody else got.</summary>
    public required string Lost { get; init; }
}
