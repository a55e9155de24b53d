using Dapper;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using NodaTime;
using NodaTime.TimeZones;

namespace DjangonautBot.Features.Cohorts.ZoneRules;

/// <summary>
/// Stores the clock changes by which each cohort was planned first. They are recorded anew where the cohort gets another zone, or weeks
/// outside the recorded time.
/// </summary>
internal sealed class ZoneRulesStore(Database database, ICohorts cohorts) : IPlanObserver
{
    private const string Select =
        "select time_zone, recorded_from, recorded_until, changes from zone_record where cohort_id = @cohortId";

    private const string Upsert =
        """
        insert into zone_record (cohort_id, time_zone, version, recorded_from, recorded_until, changes)
        values (@cohortId, @timeZone, @version, @from, @until, @changes)
        on conflict (cohort_id) do update
        set time_zone = excluded.time_zone, version = excluded.version, recorded_from = excluded.recorded_from,
            recorded_until = excluded.recorded_until, changes = excluded.changes
        """;

    private const string SelectOutdated =
        """
        select cohort_id from zone_record join cohorts using (cohort_id)
        where zone_record.version <> @version and cohorts.closed_at is null
        """;

    private const string SetVersion = "update zone_record set version = @version where cohort_id = @cohortId";

    /// <summary>Version of the time zone data that the program has: <c>2026f</c>.</summary>
    public static string Version => TzdbDateTimeZoneSource.Default.TzdbVersion;

    public IReadOnlyList<string> Changed(WriteTransaction transaction, CohortId cohortId, Instant now)
    {
        if (cohorts.Find(transaction, cohortId) is { ClosedAt: null } cohort
            && (Find(transaction, cohortId) is not { } kept || !Covers(kept, cohort)))
        {
            var (zone, from, until) = (cohort.TimeZone, RecordedZone.From(cohort.Calendar), RecordedZone.Until(cohort.Calendar));
            transaction.Execute(
                Upsert,
                new { cohortId, timeZone = zone.Id, version = Version, from, until, changes = RecordedZone.Write(zone, from, until) });
        }

        return [];
    }

    /// <summary>Finds the zone of a cohort as it was when the cohort was planned first; null before that.</summary>
    public RecordedZone? FindFirst(CohortId cohortId) => database.Read(connection => Find(connection, cohortId)) is { } kept
        ? RecordedZone.Read(kept.TimeZone, kept.Changes)
        : null;

    /// <summary>Lists the open cohorts that were planned by other time zone data.</summary>
    public IReadOnlyList<CohortId> ListOutdated() => database.Read(connection =>
        connection.Query<long>(SelectOutdated, new { version = Version }).Select(id => new CohortId(id)).ToList());

    /// <summary>Notes that a cohort is planned by the time zone data that the program has.</summary>
    public static void MarkUpdated(WriteTransaction transaction, CohortId cohortId) =>
        transaction.Execute(SetVersion, new { cohortId, version = Version });

    private static KeptRules? Find(DatabaseConnection connection, CohortId cohortId) =>
        connection.QueryFirstOrDefault<KeptRules>(Select, new { cohortId });

    private static bool Covers(KeptRules kept, Cohort cohort) =>
        kept.TimeZone == cohort.TimeZone.Id
        && kept.RecordedFrom <= cohort.Calendar.Start(0)
        && cohort.Calendar.Landing <= kept.RecordedUntil;

    internal sealed record KeptRules
    {
        public required string TimeZone { get; init; }

        public required Instant RecordedFrom { get; init; }

        public required Instant RecordedUntil { get; init; }

        public required string Changes { get; init; }
    }
}
