using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>All cohorts of a server, read once.</summary>
public sealed record ServerCohorts(IReadOnlyList<Cohort> All)
{
    /// <summary>
    /// Finds the cohort that a participant's commands are about: among their own cohorts if they have any, else among all of the server.
    /// </summary>
    /// <param name="own">Cohorts in whose crew the person is.</param>
    public Cohort? FindForPerson(IReadOnlyCollection<CohortId> own, Instant now) =>
        CohortChoice.ChooseForPerson([.. All.Where(cohort => own.Contains(cohort.CohortId))], now)
        ?? CohortChoice.ChooseForPerson(All, now);

    /// <summary>Finds the cohort that Captains look after: the one under way, else the next to begin, else the last to land.</summary>
    public Cohort? FindForCaptain(Instant now) => CohortChoice.ChooseForCaptain(All, now);
}
