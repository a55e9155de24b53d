using Dapper;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Me.Away;

/// <summary>
/// When people were, are and will be away, all in days of their own zone. Days that have been stay as they were.
/// </summary>
internal sealed class AbsenceHistory(Database database) : IAbsenceHistory
{
    internal const string SelectByCohort =
        """
        select absence.crew_id, absence.away_from, absence.away_until
        from crew_members as member join absence using (crew_id)
        where member.cohort_id = @cohortId
        """;

    internal const string SelectByCrew = "select crew_id, away_from, away_until from absence where crew_id = @crewId order by away_from";

    private const string CutShort =
        """
        update absence set away_until = @dayBefore
        where crew_id = @crewId and away_from < @day and (away_until is null or away_until >= @day)
        """;

    private const string DeleteBegun = "delete from absence where crew_id = @crewId and away_from = @day";

    private const string DeleteToCome = "delete from absence where crew_id = @crewId and away_from > @today";

    private const string Insert = "insert into absence (crew_id, away_from, away_until) values (@crewId, @from, @until)";

    public IReadOnlyList<Absence> List(CohortId cohortId) =>
        database.Read(connection => connection.Query<Absence>(SelectByCohort, new { cohortId }).AsList());

    /// <summary>Somebody will be away. If they were to be away on the first of these days anyway, that ends before it.</summary>
    /// <param name="until">The last day; none if it is not known yet.</param>
    public static void Add(SqliteTransaction transaction, CrewId crewId, LocalDate from, LocalDate? until)
    {
        End(transaction, crewId, from);
        transaction.Execute(Insert, new { crewId, from, until });
    }

    /// <summary>Somebody is not away any more on a day; what is to begin after it stays.</summary>
    public static void End(SqliteTransaction transaction, CrewId crewId, LocalDate day)
    {
        transaction.Execute(CutShort, new { crewId, day, dayBefore = day.PlusDays(-1) });
        transaction.Execute(DeleteBegun, new { crewId, day });
    }

    /// <summary>Somebody will not be away on any day after today.</summary>
    public static void CallOff(SqliteTransaction transaction, CrewId crewId, LocalDate today) =>
        transaction.Execute(DeleteToCome, new { crewId, today });
}
