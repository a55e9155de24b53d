using DjangonautBot.Features.Cohorts.Calendar;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Changes;

/// <summary>What somebody would like to change in a cohort; null is left as it is.</summary>
/// <param name="Goal">Empty to take it away.</param>
internal sealed record CohortEdit(string? Name, string? Goal, LocalDate? StartsOn, DateTimeZone? TimeZone, int? Weeks)
{
    public bool IsEmpty => this is { Name: null, Goal: null, StartsOn: null, TimeZone: null, Weeks: null };

    /// <summary>The cohort with its new name and goal.</summary>
    public Cohort Rename(Cohort cohort) => cohort with
    {
        Name = Name ?? cohort.Name,
        Goal = Goal switch
        {
            null => cohort.Goal,
            "" => null,
            _ => Goal,
        },
    };

    public CalendarChange.Reschedule Plan(Cohort cohort) =>
        new(StartsOn ?? cohort.StartsOn, TimeZone ?? cohort.TimeZone, Weeks ?? cohort.Weeks);
}
