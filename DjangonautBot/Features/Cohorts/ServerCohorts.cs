using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>All cohorts of a server, read once.</summary>
public sealed record ServerCohorts(IReadOnlyList<Cohort> All)
{
    /// <inheritdoc cref="ICohorts.FindForPerson"/>
    public Cohort? FindForPerson(IReadOnlyCollection<CohortId> own, Instant now) =>
        CohortChoice.ChooseForPerson([.. All.Where(cohort => own.Contains(cohort.CohortId))], now)
        ?? CohortChoice.ChooseForPerson(All, now);

    /// <inheritdoc cref="ICohorts.FindForCaptain"/>
    public Cohort? FindForCaptain(Instant now) => CohortChoice.ChooseForCaptain(All, now);
}
