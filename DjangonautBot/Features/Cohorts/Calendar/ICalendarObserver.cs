using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Calendar;

/// <summary>Hears of every change of a cohort's weeks, breaks and zone.</summary>
public interface ICalendarObserver
{
    /// <summary>Called in the transaction that makes the change, before posts are planned anew.</summary>
    void Changed(SqliteTransaction transaction, Cohort before, Cohort after, Instant now);
}
