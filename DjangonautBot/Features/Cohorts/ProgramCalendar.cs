using NodaTime;

namespace DjangonautBot.Features.Cohorts;

/// <summary>
/// Which program week it is. Week 1 is the Monday-to-Sunday week, in the cohort's zone, that contains the start date;
/// week 0 is the one before it; after the last week the cohort has landed.
/// </summary>
/// <param name="Weeks">The last program week, 1 to 52.</param>
public sealed record ProgramCalendar(LocalDate StartsOn, DateTimeZone Zone, int Weeks)
{
    private const int DaysInWeek = 7;

    /// <summary>The Monday on which a week begins.</summary>
    public LocalDate Monday(int week) => MondayOf(StartsOn).PlusWeeks(week - 1);

    /// <summary>The Sunday on which a week ends.</summary>
    public LocalDate Sunday(int week) => Monday(week).PlusDays(DaysInWeek - 1);

    /// <summary>The instant at which a week begins.</summary>
    public Instant Start(int week) => Zone.AtStartOfDay(Monday(week)).ToInstant();

    /// <summary>The instant at which the cohort has landed.</summary>
    public Instant Landing => Start(Weeks + 1);

    /// <summary>The number of the week that an instant is in: below 0 before week 0, above <see cref="Weeks"/> after landing.</summary>
    public int WeekAt(Instant instant)
    {
        var today = instant.InZone(Zone).Date;
        return (Period.DaysBetween(MondayOf(StartsOn), MondayOf(today)) / DaysInWeek) + 1;
    }

    /// <summary>
    /// The instant of a day and time in a week. A local time that a clock change skips moves forward by the gap; one that
    /// happens twice means the first.
    /// </summary>
    public Instant At(int week, IsoDayOfWeek day, LocalTime time) =>
        Monday(week).PlusDays((int)day - 1).At(time).InZoneLeniently(Zone).ToInstant();

    private static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);
}
