using NodaTime;

namespace DjangonautBot.Scheduling.Planning;

/// <summary>
/// The weeks of a program. Week 1 is the Monday-to-Sunday week, in the cohort's zone, that contains the start date;
/// week 0 is the one before it; after the last week the cohort has landed. A break is a whole week that belongs to no
/// program week; numbering goes on after it.
/// </summary>
/// <param name="Weeks">The last program week, 1 to 52.</param>
/// <param name="Breaks">The Mondays of breaks, in order, all after the Monday of week 1.</param>
public sealed record ProgramCalendar(LocalDate StartsOn, DateTimeZone Zone, int Weeks, params IReadOnlyList<LocalDate> Breaks)
{
    private const int DaysInWeek = 7;
    private const int WeeksOfWindDown = 2;

    // A question of the last evening has waited for two days on the third morning after.
    private const int DaysOfLastNotices = 3;

    /// <summary>Gets the Monday of a date's week.</summary>
    public static LocalDate MondayOf(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    /// <summary>The Monday on which a week begins.</summary>
    public LocalDate Monday(int week)
    {
        var monday = MondayOf(StartsOn).PlusWeeks(week - 1);
        foreach (var pause in Breaks)
        {
            if (pause <= monday)
            {
                monday = monday.PlusDays(DaysInWeek);
            }
        }

        return monday;
    }

    /// <summary>The Sunday on which a week ends.</summary>
    public LocalDate Sunday(int week) => Monday(week).PlusDays(DaysInWeek - 1);

    /// <summary>The instant at which a week begins.</summary>
    public Instant Start(int week) => Zone.AtStartOfDay(Monday(week)).ToInstant();

    /// <summary>The instant at which a week has ended; a break may follow before the next one begins.</summary>
    public Instant End(int week) => Zone.AtStartOfDay(Sunday(week).PlusDays(1)).ToInstant();

    /// <summary>The instant at which the cohort has landed.</summary>
    public Instant Landing => End(Weeks);

    /// <summary>The end of the two weeks after landing in which a landed cohort winds down; nothing new is opened from then on.</summary>
    public Instant WindDownEnd => Zone.AtStartOfDay(LastDay.PlusDays(1)).ToInstant();

    /// <summary>The last day on which people are told of what is open; by then, all that was opened has waited for two days.</summary>
    public LocalDate LastNoticeDay => LastDay.PlusDays(DaysOfLastNotices);

    /// <summary>The instant from which nothing is due any more.</summary>
    public Instant LastNoticeEnd => Zone.AtStartOfDay(LastNoticeDay.PlusDays(1)).ToInstant();

    /// <summary>
    /// The number of the week that an instant is in: below 0 before week 0, above <see cref="Weeks"/> after landing. In a
    /// break it is the week before it.
    /// </summary>
    public int WeekAt(Instant instant)
    {
        var monday = MondayAt(instant);
        var lastMonday = Monday(Weeks);
        var pauses = Breaks.Count(pause => pause <= monday && pause < lastMonday);
        return (Period.DaysBetween(MondayOf(StartsOn), monday) / DaysInWeek) + 1 - pauses;
    }

    /// <summary>Whether an instant is in a break between two weeks.</summary>
    public bool IsBreak(Instant instant) => MondayAt(instant) is var monday && monday < Monday(Weeks) && Breaks.Contains(monday);

    /// <summary>
    /// The instant of a day and time in a week. A local time that a clock change skips moves forward by the gap; one that
    /// happens twice means the first.
    /// </summary>
    public Instant At(int week, IsoDayOfWeek day, LocalTime time) => At(Monday(week).PlusDays((int)day - 1), time);

    /// <summary>The instant of a time on a date, under the same rule.</summary>
    public Instant At(LocalDate date, LocalTime time) => date.At(time).InZoneLeniently(Zone).ToInstant();

    private LocalDate LastDay => Sunday(Weeks).PlusWeeks(WeeksOfWindDown);

    private LocalDate MondayAt(Instant instant) => MondayOf(instant.InZone(Zone).Date);
}
