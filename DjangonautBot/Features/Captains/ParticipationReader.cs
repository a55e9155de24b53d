using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Me.Away;
using DjangonautBot.Features.Teams;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Captains;

/// <summary>Gathers what is known of everybody's weeks: a few queries for a whole cohort, and nothing that anybody wrote.</summary>
internal sealed class ParticipationReader(DjangonautStore djangonauts, ICheckIns checkIns, IAbsenceHistory absences, ProgramClock clock)
{
    /// <param name="teams">Those that are looked at, in the order of their names.</param>
    public Participation Read(Cohort cohort, IReadOnlyList<Team> teams)
    {
        // For a closed cohort, time stands still.
        var now = cohort.ClosedAt ?? clock.Now;
        var calendar = cohort.Calendar;
        var marks = checkIns.Marks(cohort.CohortId).ToLookup(mark => mark.CrewId);
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
