using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;
using DjangonautBot.Storage.Personal;
using NodaTime;

namespace DjangonautBot.Features.CheckIns.Counts;

/// <inheritdoc/>
internal sealed class WeekCounts(Database database, IAbsenceHistory absences, ProgramClock clock) : IWeekCounts
{
    internal const string SelectRoles =
        """
        select crew_id, role, team_id, given_at, ended_at from held_roles
        where cohort_id = @cohortId and role <> 'captain'
        """;

    private const string SelectCheckIns =
        """
        select check_in.team_id, check_in.crew_id, check_in.week, check_in.is_quiet, check_in.pace, check_in.written_as
        from teams join check_in using (team_id)
        where teams.cohort_id = @cohortId
        """;

    internal const string SelectAllCheckIns = $"{SelectCheckIns} order by check_in.week, check_in.check_in_id";

    internal const string SelectCheckInsOfWeek = $"{SelectCheckIns} and check_in.week = @week order by check_in.check_in_id";

    internal const string SelectServerAbsences =
        "select crew_id, gone_since, seen_at from server_absences where cohort_id = @cohortId";

    internal const string SelectUnlinked =
        "select team_id, week, what, number from unlinked_counts where cohort_id = @cohortId and team_id > 0";

    public CountedWeeks Read(Cohort cohort) =>
        database.ReadConsistently(connection => Read(connection, cohort, clock.Now));

    public CountedWeeks Read(DatabaseConnection connection, Cohort cohort, Instant now)
    {
        var at = cohort.ClosedAt ?? now;
        var begun = Enumerable.Range(1, Math.Clamp(cohort.Calendar.WeekAt(at), 0, cohort.Weeks));
        return Count(
            connection,
            cohort,
            begun,
            at,
            connection.Query<RecordedCheckIn>(SelectAllCheckIns, new { cohortId = cohort.CohortId }).ToList());
    }

    public CountedWeeks Read(Cohort cohort, int week) => database.ReadConsistently(connection => Count(
        connection,
        cohort,
        [week],
        cohort.ClosedAt ?? clock.Now,
        connection.Query<RecordedCheckIn>(SelectCheckInsOfWeek, new { cohortId = cohort.CohortId, week }).ToList()));

    public void Unlink(WriteTransaction transaction, Cohort cohort, CrewId crewId, Instant now)
    {
        var away = absences.List(cohort.CohortId).Where(absence => absence.CrewId == crewId).ToList();
        var past = Read(transaction, cohort, now).People
            .Where(each => each.CrewId == crewId && (cohort.ClosedAt is not null || cohort.Calendar.End(each.Week) <= now));
        foreach (var each in past)
        {
            Add(UnlinkedCount.Djangonaut, applies: true);
            Add(UnlinkedCount.CheckIn, each.CheckIn is not null);
            Add(UnlinkedCount.QuietWeek, each.CheckIn is { IsQuiet: true });
            Add(UnlinkedCount.Away, each.StatusWith(away, cohort.Calendar) == WeekStatus.Away);
            if (each.CheckIn?.Pace is { } pace)
            {
                Add(UnlinkedCount.Named(pace), applies: true);
            }

            void Add(string what, bool applies)
            {
                if (applies)
                {
                    UnlinkedCounts.Add(transaction, cohort.CohortId, each.TeamId, each.Week, what);
                }
            }
        }
    }

    private static CountedWeeks Count(
        DatabaseConnection connection, Cohort cohort, IEnumerable<int> weeks, Instant at, IReadOnlyList<RecordedCheckIn> checkIns) =>
        new(
            WeekCounter.Count(
                cohort.Calendar,
                weeks,
                at,
                connection.Query<HeldRole>(SelectRoles, new { cohortId = cohort.CohortId }).ToList(),
                checkIns,
                connection.Query<ServerAbsence>(SelectServerAbsences, new { cohortId = cohort.CohortId }).ToList()),
            connection.Query<UnlinkedCount>(SelectUnlinked, new { cohortId = cohort.CohortId }).ToList());
}
