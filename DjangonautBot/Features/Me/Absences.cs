using DjangonautBot.Features.Crew;
using DjangonautBot.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace DjangonautBot.Features.Me;

/// <summary>The dates on which people said that they are away, in their own zones.</summary>
internal sealed class Absences : IAbsences
{
    internal const string SelectDates =
        """
        select coalesce(crew.time_zone, cohort.time_zone) as zone, crew.away_from, crew.away_until
        from crew join cohort using (cohort_id)
        where crew.crew_id = @crewId and crew.away_from is not null
        """;

    public bool IsAway(SqliteTransaction transaction, CrewId crewId, Instant at) =>
        transaction.QueryFirstOrDefault<AwayDates>(SelectDates, new { crewId }) is { } dates && dates.Include(at);

    private sealed record AwayDates
    {
        public required DateTimeZone Zone { get; init; }

        public required LocalDate AwayFrom { get; init; }

        /// <summary>None where the end is not known yet.</summary>
        public LocalDate? AwayUntil { get; init; }

        public bool Include(Instant at) =>
            at.InZone(Zone).Date is var date && AwayFrom <= date && (AwayUntil is null || date <= AwayUntil);
    }
}
