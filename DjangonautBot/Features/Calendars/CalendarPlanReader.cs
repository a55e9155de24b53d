using Dapper;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using DjangonautBot.Storage;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Calendars;

/// <summary>Reads the items that a calendar should have now.</summary>
internal sealed class CalendarPlanReader(ITeams teams, IStandups standups, IRotation rotation)
{
    internal const string SelectTeams = "select distinct team_id from crew_roles where crew_id = @crewId and team_id is not null";

    private static readonly IReadOnlySet<int> NoWeeks = new HashSet<int>();

    /// <summary>Lists the items, all from one state of the database.</summary>
    public IReadOnlyList<CalendarItem> Read(DatabaseConnection connection, Cohort cohort, CrewId? crewId) =>
        crewId is { } member ? [.. Own(connection, cohort, member)] : [.. OfCohort(connection, cohort)];

    private IEnumerable<CalendarItem> OfCohort(DatabaseConnection connection, Cohort cohort) =>
        Times(connection, cohort)
            .SelectMany(times => CalendarPlan.Standups(cohort, times, NoWeeks))
            .Concat(CalendarPlan.Breaks(cohort))
            .Concat(CalendarPlan.Openings(cohort));

    // Of another team's stand-ups, only those that the person leads as a stand-in.
    private IEnumerable<CalendarItem> Own(DatabaseConnection connection, Cohort cohort, CrewId crewId)
    {
        var own = connection.Query<long>(SelectTeams, new { crewId }).Select(id => new TeamId(id)).ToHashSet();
        var led = rotation.ListLed(connection, crewId).ToLookup(turn => turn.TeamId, turn => turn.Week);
        return Times(connection, cohort)
            .SelectMany(times => CalendarPlan.Standups(
                cohort, times, led[times.Team.TeamId].ToHashSet(), onlyLed: !own.Contains(times.Team.TeamId)))
            .Concat(CalendarPlan.Breaks(cohort));
    }

    private IEnumerable<StandupTimes> Times(DatabaseConnection connection, Cohort cohort) =>
        teams.List(connection, cohort.CohortId).Select(team => standups.Of(connection, cohort, team));
}
