using DjangonautBot.Scheduling.Planning;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Calendar;

/// <summary>Time in which a cohort takes questions: until two weeks after its landing.</summary>
public static class QuestionPeriod
{
    private const int DaysAfterLanding = 14;

    // A question of the last evening has waited for 48 hours on the third morning after.
    private const int DaysOfNotices = 3;

    /// <summary>Gets the instant from which no new questions are taken.</summary>
    public static Instant End(ProgramCalendar calendar) => StartOfDay(calendar, LastDay(calendar).PlusDays(1));

    /// <summary>Gets the instant by which each question that was taken has been answered or brought up.</summary>
    public static Instant EndOfNotices(ProgramCalendar calendar) => StartOfDay(calendar, LastDayOfNotices(calendar).PlusDays(1));

    /// <summary>Gets the last day on which waiting questions are brought up.</summary>
    public static LocalDate LastDayOfNotices(ProgramCalendar calendar) => LastDay(calendar).PlusDays(DaysOfNotices);

    private static LocalDate LastDay(ProgramCalendar calendar) => calendar.Sunday(calendar.Weeks).PlusDays(DaysAfterLanding);

    private static Instant StartOfDay(ProgramCalendar calendar, LocalDate date) => calendar.Zone.AtStartOfDay(date).ToInstant();
}
