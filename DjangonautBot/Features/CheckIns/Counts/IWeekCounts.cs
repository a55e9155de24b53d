using DjangonautBot.Features.Cohorts;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.CheckIns.Counts;

/// <summary>
/// The one source of who counts in which week and team: for the summary, the week, the overview, the digest, the report and the export.
/// </summary>
public interface IWeekCounts
{
    /// <summary>Counts all weeks that have begun, as of now or of the closing of the cohort.</summary>
    CountedWeeks Read(Cohort cohort);

    /// <summary>Counts all weeks that have begun, within a transaction.</summary>
    CountedWeeks Read(DatabaseConnection connection, Cohort cohort, Instant now);

    /// <summary>Counts one week.</summary>
    CountedWeeks Read(Cohort cohort, int week);

    /// <summary>
    /// Keeps what a person adds to past weeks as numbers without the person, in the transaction that then deletes the person's data.
    /// </summary>
    void Unlink(WriteTransaction transaction, Cohort cohort, CrewId crewId, Instant now);
}
