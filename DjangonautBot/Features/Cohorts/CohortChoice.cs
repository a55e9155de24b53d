using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>Which of several cohorts is meant.</summary>
internal static class CohortChoice
{
    /// <summary>The one under way first, else the next to begin, else the one landed last: for whoever sets cohorts up.</summary>
    public static Cohort? ChooseToLookAfter(IReadOnlyList<Cohort> cohorts, Instant now) =>
        cohorts.FirstOrDefault(cohort => cohort.IsUnderWay(now))
        ?? cohorts.Where(cohort => cohort.ClosedAt is null && cohort.Calendar.Start(0) > now).MinBy(cohort => cohort.Calendar.Start(0))
        ?? Choose(cohorts, now);

    /// <summary>The one under way first, else the one landed last, else the next to begin: for whoever takes part.</summary>
    public static Cohort? Choose(IReadOnlyList<Cohort> cohorts, Instant now) =>
        cohorts.FirstOrDefault(cohort => cohort.IsUnderWay(now))
        ?? cohorts.Where(cohort => cohort.Calendar.Start(0) <= now).MaxBy(cohort => cohort.End)
        ?? cohorts.MinBy(cohort => (cohort.ClosedAt is not null, cohort.Calendar.Start(0)));
}
