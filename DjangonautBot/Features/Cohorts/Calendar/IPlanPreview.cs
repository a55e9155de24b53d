using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Calendar;

/// <summary>Knows which posts and stand-ups a change of the calendar would move.</summary>
public interface IPlanPreview
{
    /// <summary>Compares what is still to come with what would be, the earliest first; as things stand in a transaction.</summary>
    IReadOnlyList<PlannedMove> Compare(SqliteTransaction transaction, CohortId cohortId, ProgramCalendar after, Instant now);
}
