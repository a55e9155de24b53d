using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Storage.Ids;
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

    /// <summary>When the person was, is and will be away, in order.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>Whether the person has left the server, and so counts as away until seen again.</summary>
    public required bool IsGone { get; init; }

    /// <summary>Whether the last direct message did not arrive, because the person takes none.</summary>
    public required bool DirectMessagesAreClosed { get; init; }

    public bool IsAway(LocalDate date) => IsGone || Absences.Any(absence => absence.Includes(date));

    public bool IsAway(Instant now) => IsAway(now.InZone(TimeZone).Date);
}
