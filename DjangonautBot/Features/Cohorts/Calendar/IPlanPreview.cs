using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Cohorts.Calendar;

/// <summary>Previews which posts and stand-ups a change of the calendar would move.</summary>
public interface IPlanPreview
{
    /// <summary>Compares the upcoming posts and stand-ups with those of another calendar, within a transaction.</summary>
    /// <returns>The differences, the earliest first.</returns>
    IReadOnlyList<PlannedMove> Compare(WriteTransaction transaction, CohortId cohortId, ProgramCalendar after, Instant now);
}
