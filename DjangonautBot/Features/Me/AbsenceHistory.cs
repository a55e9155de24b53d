using Dapper;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Me;

/// <summary>Remembers when people were away. Days that have been stay as they were; of those to come, what was said last counts.</summary>
internal sealed class AbsenceHistory(Database database) : IAbsenceHistory
{
    internal const string SelectByCohort =
        """
        select absence.crew_id, absence.away_from, absence.away_until
        from crew join absence using (crew_id)
        where crew.cohort_id = @cohortId
        """;

    private const string CutShort =
        """
        update absence set away_until = @yesterday
        where crew_id = @crewId and (away_until is null or away_until > @yesterday)
        """;

    private const string DeleteEmpty = "delete from absence where crew_id = @crewId and away_from > away_until";

    private const string Insert = "insert into absence (crew_id, away_from, away_until) values (@crewId, @from, @until)";

    public IReadOnlyList<Absence> List(CohortId cohortId) =>
        database.Read(connection => connection.Query<Absence>(SelectByCohort, new { cohortId }).AsList());

    public static void Begin(SqliteTransaction transaction, CrewId crewId, LocalDate today, LocalDate from, LocalDate? until)
    {
        End(transaction, crewId, today);
        transaction.Execute(Insert, new { crewId, from, until });
    }

    /// <param name="today">The first day on which the person is back, in their own zone.</param>
    public static void End(SqliteTransaction transaction, CrewId crewId, LocalDate today)
    {
        transaction.Execute(CutShort, new { crewId, yesterday = today.PlusDays(-1) });
        transaction.Execute(DeleteEmpty, new { crewId });
    }
}
