using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Captains;

/// <summary>Reads the participation of a whole cohort with a few queries, and no text that anybody wrote.</summary>
internal sealed class ParticipationReader(DjangonautStore djangonauts, ICheckIns checkIns, IAbsenceHistory absences, ProgramClock clock)
{
    /// <summary>Reads the participation of some teams.</summary>
    /// <param name="teams">Teams ordered by name.</param>
    public Participation Read(Cohort cohort, IReadOnlyList<Team> teams)
    {
        // A closed cohort is read as of its closing.
        var now = cohort.ClosedAt ?? clock.Now;
        var calendar = cohort.Calendar;
        var marks = checkIns.ListRecorded(cohort.CohortId).ToLookup(mark => mark.CrewId);
        var away = absences.List(cohort.CohortId).ToLookup(absence => absence.CrewId);
        var people = djangonauts.List(cohort.CohortId)
            .OrderBy(person => person.DisplayName, StringComparer.OrdinalIgnoreCase)
            .ThenBy(person => person.CrewId.Value)
            .ToLookup(
                person => person.TeamId,
                person => PersonWeeks.Of(person, [.. marks[person.CrewId]], [.. away[person.CrewId]], calendar, now));
        return new Participation(cohort, now, [.. teams.Select(team => new TeamWeeks(team, [.. people[team.TeamId]]))]);
    }
}
