using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Me;
using DjangonautBot.Scheduling;

namespace DjangonautBot.Features.Teams.Times;

/// <summary>Reads the zones that a team's people told, which is for their Captains alone.</summary>
internal sealed class TeamTimesReader(ICrew crew, IPersonalSettings settings, ICohorts cohorts, ProgramClock clock)
{
    public TeamTimes Read(Team team)
    {
        var people = new[] { CrewRole.Djangonaut, CrewRole.Navigator }
            .SelectMany(role => crew.List(team.TeamId, role))
            .DistinctBy(member => member.CrewId)
            .Where(member => !member.IsGone)
            .Select(member => (Member: member, Settings: settings.Find(member.CrewId)))
            .ToList();
        var told = people
            .Where(person => person.Settings is { HasOwnTimeZone: true })
            .Select(person => new TeamMate(person.Member.CrewId, person.Member.DisplayName, person.Settings!.TimeZone))
            .ToList();
        return TeamTimes.Of(cohorts.Get(team.CohortId), team, told, people.Count - told.Count, clock.Now);
    }
}
