using DjangonautBot.Features.Crew;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Me.Away;

/// <summary>The dates on which people said that they are away, in their own zones.</summary>
internal sealed class Absences : IAbsences
{
    private const string SelectZone =
        """
        select coalesce(member.time_zone, cohorts.time_zone)
        from crew_members as member join cohorts using (cohort_id)
        where member.crew_id = @crewId
        """;

    public bool IsAway(SqliteTransaction transaction, CrewId crewId, Instant at)
    {
        var absences = transaction.Query<Absence>(AbsenceHistory.SelectByCrew, new { crewId });
        if (absences.Count == 0)
        {
            return false;
        }

        var date = at.InZone(transaction.QuerySingle<DateTimeZone>(SelectZone, new { crewId })).Date;
        return absences.Any(absence => absence.Includes(date));
    }
}
