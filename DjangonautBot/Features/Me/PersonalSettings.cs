using DjangonautBot.Discord.Models;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Me;

/// <summary>Personal settings of a member of the crew.</summary>
public sealed record PersonalSettings
{
    public required CrewId CrewId { get; init; }

    public required Snowflake UserId { get; init; }

    /// <summary>The member's own time zone; the cohort's if they set none.</summary>
    public required DateTimeZone TimeZone { get; init; }

    public required bool HasOwnTimeZone { get; init; }

    public required bool WantsReminders { get; init; }

    /// <summary>Past, present and future absences, in order.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>Indicates whether the member has left the server; they count as away until seen again.</summary>
    public required bool IsGone { get; init; }

    /// <summary>Indicates whether the last direct message did not arrive, because the member accepts none.</summary>
    public required bool DirectMessagesAreClosed { get; init; }

    public bool IsAway(LocalDate date) => IsGone || Absences.Any(absence => absence.Includes(date));

    public bool IsAway(Instant now) => IsAway(now.InZone(TimeZone).Date);
}
