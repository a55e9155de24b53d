using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Crew;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Status;

/// <summary>What somebody is in a team, and how the last direct message to them went.</summary>
internal sealed record TeamMember
{
    public required TeamId TeamId { get; init; }

    public required CrewRole Role { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>Not found in the server since then.</summary>
    public Instant? GoneSince { get; init; }

    /// <summary>None before the first.</summary>
    public DirectMessageOutcome? DirectMessage { get; init; }

    public Instant? DirectMessageAt { get; init; }
}
