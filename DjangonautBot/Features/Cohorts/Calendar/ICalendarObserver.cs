using DjangonautBot.Storage;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Calendar;

/// <summary>Observes every change of a cohort's weeks, breaks and time zone.</summary>
public interface ICalendarObserver
{
    /// <summary>Runs in the transaction that makes the change, before posts are replanned.</summary>
    void Changed(WriteTransaction transaction, Cohort before, Cohort after, Instant now);
}
