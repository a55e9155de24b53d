using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Which of several cohorts is meant: the one under way first, else the one landed last, else the next to begin.</summary>
internal static class CohortChoice
{
    public static Cohort? Choose(IReadOnlyList<Cohort> cohorts, Instant now) =>
        cohorts.FirstOrDefault(cohort => cohort.IsUnderWay(now))
        ?? cohorts.Where(cohort => cohort.Calendar.Start(0) <= now).MaxBy(cohort => cohort.End)
        ?? cohorts.MinBy(cohort => (cohort.ClosedAt is not null, cohort.Calendar.Start(0)));
}
