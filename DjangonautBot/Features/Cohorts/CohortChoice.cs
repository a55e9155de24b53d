using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Chooses the cohort that a command is about.</summary>
internal static class CohortChoice
{
    /// <summary>Chooses for a Captain, who sets cohorts up: the cohort under way, else the next to begin, else the last to land.</summary>
    public static Cohort? ChooseForCaptain(IReadOnlyList<Cohort> cohorts, Instant now) =>
        cohorts.FirstOrDefault(cohort => cohort.IsUnderWay(now))
        ?? cohorts.Where(cohort => cohort.ClosedAt is null && cohort.Calendar.Start(0) > now).MinBy(cohort => cohort.Calendar.Start(0))
        ?? ChooseForPerson(cohorts, now);

    /// <summary>Chooses for a participant: the cohort under way, else the last to land, else the next to begin.</summary>
    public static Cohort? ChooseForPerson(IReadOnlyList<Cohort> cohorts, Instant now) =>
        cohorts.FirstOrDefault(cohort => cohort.IsUnderWay(now))
        ?? cohorts.Where(cohort => cohort.Calendar.Start(0) <= now).MaxBy(cohort => cohort.End)
        ?? cohorts.MinBy(cohort => (cohort.ClosedAt is not null, cohort.Calendar.Start(0)));
}
