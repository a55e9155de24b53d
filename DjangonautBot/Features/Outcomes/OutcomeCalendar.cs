using DjangonautBot.Features.Cohorts;
using NodaTime;

namespace DjangonautBot.Features.Outcomes;

/// <summary>Dates of follow-ups, as pure functions of their arguments.</summary>
internal static class OutcomeCalendar
{
    // Of the person's own zone, well within waking hours.
    private static readonly LocalTime Hour = new(10, 0);

    /// <summary>Months after a cohort's end at which people are asked.</summary>
    public static IReadOnlyList<int> Months { get; } = [6, 12];

    /// <summary>Time for which a follow-up can be answered.</summary>
    public static Duration AnswerPeriod { get; } = Duration.FromDays(60);

    /// <summary>Time after which a follow-up that could not be sent is of no use any more.</summary>
    public static Duration Use { get; } = Duration.FromDays(14);

    /// <summary>The instant from which people can say yes: the begin of the last week, or an earlier end.</summary>
    public static Instant OpensAt(Cohort cohort) => Instant.Min(cohort.Calendar.Start(cohort.Weeks), cohort.End);

    /// <summary>The instant from which nobody can say yes any more.</summary>
    public static Instant ClosesAt(Cohort cohort) => DueAt(cohort, Months[0], cohort.TimeZone);

    /// <summary>
    /// The instant of a follow-up: months after the day of the cohort's end, by day in the person's own zone. Where a month has no such
    /// day, its last one is taken.
    /// </summary>
    public static Instant DueAt(Cohort cohort, int months, DateTimeZone ownZone) =>
        DueAt(cohort.End.InZone(cohort.TimeZone).Date, months, ownZone);

    /// <inheritdoc cref="DueAt(Cohort, int, DateTimeZone)"/>
    public static Instant DueAt(LocalDate endedOn, int months, DateTimeZone ownZone) =>
        endedOn.PlusMonths(months).At(Hour).InZoneLeniently(ownZone).ToInstant();
}
