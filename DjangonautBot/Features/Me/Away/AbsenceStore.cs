using Dapper;
using DjangonautBot.Features.Crew;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;

namespace DjangonautBot.Features.Me.Away;

/// <summary>Stores absences, past and future, in days of each person's own time zone. Days that have passed are never changed.</summary>
internal sealed class AbsenceStore(Database database) : IAbsenceHistory, IAbsences
{
    internal const string SelectByCohort =
        """
        select absence.crew_id, absence.away_from, absence.away_until
        from crew_members as member join absence using (crew_id)
        where member.cohort_id = @cohortId
        """;

    private const string SelectZone =
        """
        select coalesce(member.time_zone, cohorts.time_zone)
        from crew_members as member join cohorts using (cohort_id)
        where member.crew_id = @crewId
        """;

    private const string CutShort =
        """
        update absence set away_until = @dayBefore
        where crew_id = @crewId and away_from < @day and (away_until is null or away_until >= @day)
        """;

    private const string DeleteBegun = "delete from absence where crew_id = @crewId and away_from = @day";

    private const string DeleteUpcoming = "delete from absence where crew_id = @crewId and away_from > @today";

    private const string DeleteOne =
        "delete from absence where crew_id = @CrewId and away_from = @AwayFrom and away_until is @AwayUntil";

    private const string Insert = "insert into absence (crew_id, away_from, away_until) values (@CrewId, @AwayFrom, @AwayUntil)";

    public IReadOnlyList<Absence> List(CohortId cohortId) =>
        database.Read(connection => connection.Query<Absence>(SelectByCohort, new { cohortId }).ToList());

    public bool IsAway(WriteTransaction transaction, CrewId crewId, Instant at)
    {
        var absences = transaction.Query<Absence>(PersonalSettingsStore.SelectAbsences, new { crewId }).ToList();
        if (absences.Count == 0)
        {
            return false;
        }

        var date = at.InZone(DateTimeZoneProviders.Tzdb[transaction.QuerySingle<string>(SelectZone, new { crewId })]).Date;
        return absences.Any(absence => absence.Includes(date));
    }

    /// <summary>Adds an absence, which becomes one with those that it overlaps.</summary>
    public static void Add(WriteTransaction transaction, Absence added)
    {
        var absences = transaction.Query<Absence>(PersonalSettingsStore.SelectAbsences, new { crewId = added.CrewId }).ToList();
        var (merged, replaced) = added.MergeWith(absences);
        foreach (var absence in replaced)
        {
            transaction.Execute(DeleteOne, new { absence.CrewId, absence.AwayFrom, absence.AwayUntil });
        }

        transaction.Execute(Insert, new { merged.CrewId, merged.AwayFrom, merged.AwayUntil });
    }

    /// <summary>Ends an absence before a day; absences that begin later stay.</summary>
    public static void End(WriteTransaction transaction, CrewId crewId, LocalDate day)
    {
        transaction.Execute(CutShort, new { crewId, day, dayBefore = day.PlusDays(-1) });
        transaction.Execute(DeleteBegun, new { crewId, day });
    }

    /// <summary>Deletes the absences that begin after today.</summary>
    public static void CancelUpcoming(WriteTransaction transaction, CrewId crewId, LocalDate today) =>
        transaction.Execute(DeleteUpcoming, new { crewId, today });
}
