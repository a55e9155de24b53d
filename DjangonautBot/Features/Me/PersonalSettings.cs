using DjangonautBot.Discord.Models;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Me;

/// <summary>What somebody in the crew set for themselves.</summary>
public sealed record PersonalSettings
{
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>The person's own zone; the cohort's where they set none.</summary>
    public required DateTimeZone TimeZone { get; init; }

    public required bool HasOwnTimeZone { get; init; }

    public required bool WantsReminders { get; init; }

    /// <summary>The first day on which the person is away, in their own zone.</summary>
    public LocalDate? AwayFrom { get; init; }

    /// <summary>The last day on which the person is away; if there is none, until they are back.</summary>
    public LocalDate? AwayUntil { get; init; }

    /// <summary>Whether the person has left the server, and so counts as away until seen again.</summary>
    public required bool IsGone { get; init; }

    /// <summary>Whether the last direct message did not arrive, because the person takes none.</summary>
    public required bool DirectMessagesAreClosed { get; init; }

    public bool IsAway(LocalDate date) => IsGone || (AwayFrom <= date && (AwayUntil is null || date <= AwayUntil));

    public bool IsAway(Instant now) => IsAway(now.InZone(TimeZone).Date);
}
