using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text.Folding;
using NodaTime.Text;

namespace DjangonautBot.Features.Cohorts;

/// <summary>The cohorts of a server under names that tell them apart: one that shares its name has its start behind it.</summary>
internal sealed class EarlierCohorts(ServerCohorts cohorts)
{
    private readonly IReadOnlyList<(string Name, Cohort Cohort)> _named =
    [
        .. cohorts.All
            .OrderByDescending(cohort => cohort.StartsOn)
            .ThenByDescending(cohort => cohort.CohortId.Value)
            .Select(cohort => (NameOf(cohort, cohorts.All), cohort)),
    ];

    /// <summary>Names of all, the one that starts last first.</summary>
    public IEnumerable<string> Names => _named.Select(named => named.Name);

    /// <summary>Finds a cohort by its name here or by its own, in any case and with or without accents; null if there is none.</summary>
    public Cohort? Find(string typed) =>
        _named.FirstOrDefault(named => IsSame(named.Name, typed)).Cohort
        ?? _named.FirstOrDefault(named => IsSame(named.Cohort.Name, typed)).Cohort;

    /// <summary>Suggests cohorts whose names contain the typed text.</summary>
    public IEnumerable<CommandChoice> Suggest(string typed) => Names
        .Where(name => FoldedText.Of(name).Contains(FoldedText.Of(typed), StringComparison.Ordinal))
        .Select(name => new CommandChoice(name, name));

    private static string NameOf(Cohort cohort, IReadOnlyList<Cohort> all) =>
        all.Any(other => other.CohortId != cohort.CohortId && IsSame(other.Name, cohort.Name))
            ? $"{cohort.Name} · {LocalDatePattern.Iso.Format(cohort.StartsOn)}"
            : cohort.Name;

    private static bool IsSame(string one, string other) => FoldedText.Of(one) == FoldedText.Of(other);
}
