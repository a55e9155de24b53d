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

    /// <summary>
    /// Joins it with a person's absences that it overlaps. One from the same first day was other dates for the same days, and is replaced.
    /// An unknown last day becomes that of the new absence; an absence without a last day leaves later ones alone.
    /// </summary>
    /// <returns>The joined absence, and those whose place it takes.</returns>
    public (Absence Merged, IReadOnlyList<Absence> Replaced) MergeWith(IReadOnlyList<Absence> absences)
    {
        var replaced = absences
            .Where(absence => AwayUntil is { } last ? absence.Touches(AwayFrom, last) : absence.Includes(AwayFrom))
            .ToList();
        var others = replaced.Where(absence => absence.AwayFrom != AwayFrom).ToList();
        return (
            this with
            {
                AwayFrom = others.Select(absence => absence.AwayFrom).Append(AwayFrom).Min(),
                AwayUntil = AwayUntil is null ? null : others.Select(absence => absence.AwayUntil).Append(AwayUntil).Max(),
            },
            replaced);
    }

    /// <summary>Determines whether it has a day in common with a range of days.</summary>
    public bool Touches(LocalDate first, LocalDate last) => AwayFrom <= last && (AwayUntil is null || AwayUntil >= first);
}
