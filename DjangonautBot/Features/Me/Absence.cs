using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Me;

/// <summary>Days on which a person is away, past or future, in their own time zone. The reason is stored nowhere.</summary>
public sealed record Absence
{
    public required CrewId CrewId { get; init; }

    public required LocalDate AwayFrom { get; init; }

    /// <summary>Last day; null as long as it is not known.</summary>
    public LocalDate? AwayUntil { get; init; }

    public bool IsOver(LocalDate today) => AwayUntil < today;

    public bool Includes(LocalDate date) => Touches(date, date);

    /// <summary>Determines whether it has a day in common with a range of days.</summary>
    public bool Touches(LocalDate first, LocalDate last) => AwayFrom <= last && (AwayUntil is null || AwayUntil >= first);
}
