using DjangonautBot.Features.Cohorts;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Calendars;

/// <summary>
/// Brings calendars up to date when somebody looks at them, so that nothing is done for calendars that nobody uses. What nobody saw
/// changes no sequence.
/// </summary>
internal sealed class CalendarPublisher(Database database, ICohorts cohorts, CalendarPlanReader plans, ProgramClock clock)
{
    /// <summary>Publishes a calendar as it is now; null if its cohort is gone or its texts were deleted.</summary>
    public async Task<PublishedCalendar?> PublishAsync(CalendarOwner owner, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var (calendar, changes) = database.ReadConsistently(connection => Read(connection, owner, now));
        return changes.Count == 0
            ? calendar
            : await database.WriteAsync(transaction => Publish(transaction, owner, now), cancellationToken);
    }

    // Compared anew, because two people may look at once.
    private PublishedCalendar? Publish(WriteTransaction transaction, CalendarOwner owner, Instant now)
    {
        var (calendar, changes) = Read(transaction, owner, now);
        if (calendar is null)
        {
            return null;
        }

        CalendarStore.Save(transaction, owner, changes);
        return calendar with { Items = CalendarStore.List(transaction, owner) };
    }

    private (PublishedCalendar? Calendar, IReadOnlyList<PublishedItem> Changes) Read(
        DatabaseConnection connection, CalendarOwner owner, Instant now)
    {
        if (cohorts.Find(connection, owner.CohortId) is not { DeletedAt: null, ForgottenAt: null } cohort)
        {
            return (null, []);
        }

        var published = CalendarStore.List(connection, owner);
        var planned = plans.Read(connection, cohort, owner.CrewId);
        return (
            new PublishedCalendar(CalendarTitles.Calendar(cohort, isOwn: owner.CrewId is not null), published),
            CalendarRevision.Of(published, planned, cohort.TimeZone, now));
    }
}
