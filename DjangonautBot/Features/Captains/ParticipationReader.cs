using DjangonautBot.Features.CheckIns.Counts;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Me;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Captains;

/// <summary>Reads the participation of a whole cohort with a few queries, and no text that anybody wrote.</summary>
internal sealed class ParticipationReader(
    DjangonautStore djangonauts, IWeekCounts weekCounts, IAbsenceHistory absences, ProgramClock clock)
{
    /// <summary>Reads the participation of some teams.</summary>
    /// <param name="teams">Teams ordered by name.</param>
    public Participation Read(Cohort cohort, IReadOnlyList<Team> teams)
    {
        // A closed cohort is read as of its closing.
        var now = cohort.ClosedAt ?? clock.Now;
        var counted = weekCounts.Read(cohort);
        var weeks = counted.People.ToLookup(each => each.CrewId);
        var away = absences.List(cohort.CohortId).ToLookup(absence => absence.CrewId);
        var people = djangonauts.List(cohort.CohortId)
            .OrderBy(person => person.DisplayName, StringComparer.OrdinalIgnoreCase)
            .ThenBy(person => person.CrewId.Value)
            .ToLookup(
                person => person.TeamId,
                person => PersonWeeks.Of(person, [.. weeks[person.CrewId]], [.. away[person.CrewId]], cohort.Calendar, now));
        return new Participation(
            cohort,
            now,
            [.. teams.Select(team => new TeamWeeks(team, [.. people[team.TeamId]], Count(team.TeamId)))],
            Count(teamId: null));

        IReadOnlyList<WeekCount> Count(TeamId? teamId) =>
        [
            .. Enumerable.Range(1, cohort.Weeks).Select(week => cohort.Calendar.Start(week) > now
                ? WeekCount.Upcoming
                : WeekCount.Of(
                    teamId is { } one ? counted.Of(one, week) : counted.Of(week),
                    CountAway(cohort, counted, teamId, week, away))),
        ];
    }

    private static int CountAway(Cohort cohort, CountedWeeks counted, TeamId? teamId, int week, ILookup<CrewId, Absence> absences) =>
        counted.People
            .Where(each => each.Week == week && (teamId is null || each.TeamId == teamId))
            .Count(each => each.StatusWith(absences[each.CrewId], cohort.Calendar) == WeekStatus.Away)
        + CountedWeeks.Sum(
            [.. counted.Unlinked.Where(count => count.Week == week && (teamId is null || count.TeamId == teamId))],
            UnlinkedCount.Away);
}
