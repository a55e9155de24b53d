using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Me.Away;

/// <summary>Days on which somebody was, is or will be away, in their own zone. Nobody is told why.</summary>
public sealed record Absence
{
    public required CrewId CrewId { get; init; }

    public required LocalDate AwayFrom { get; init; }

    /// <summary>The last day; none as long as it is not known.</summary>
    public LocalDate? AwayUntil { get; init; }

    public bool IsOver(LocalDate today) => AwayUntil < today;

    public bool Includes(LocalDate date) => Touches(date, date);

    /// <summary>Whether one of these days is among others.</summary>
    public bool Touches(LocalDate first, LocalDate last) => AwayFrom <= last && (AwayUntil is null || AwayUntil >= first);
}
