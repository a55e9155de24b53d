using DjangonautBot.Features.Cohorts.Calendar;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Changes;

/// <summary>Requested edit of a cohort; null leaves a value as it is.</summary>
/// <param name="Goal">Empty to clear the goal.</param>
internal sealed record CohortEdit(string? Name, string? Goal, LocalDate? StartsOn, DateTimeZone? TimeZone, int? Weeks)
{
    public bool IsEmpty => this is { Name: null, Goal: null, StartsOn: null, TimeZone: null, Weeks: null };

    /// <summary>Returns the cohort with its new name and goal.</summary>
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

    /// <summary>Returns the change of the calendar that belongs to this edit.</summary>
    public CalendarChange.Reschedule Reschedule(Cohort cohort) =>
        new(StartsOn ?? cohort.StartsOn, TimeZone ?? cohort.TimeZone, Weeks ?? cohort.Weeks);
}
