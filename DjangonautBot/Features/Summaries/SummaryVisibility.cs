using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Summaries;

/// <summary>Decides how much of a team's week a person may see.</summary>
internal sealed class SummaryVisibility(ITeamChoice choice, ICrew crew, IRotation rotation)
{
    public Visibility Of(Actor actor, Team team, int week)
    {
        if (choice.Leads(actor, team))
        {
            return Visibility.Guides;
        }

        return actor.CrewId is { } crewId && (IsIn(team, crewId) || StandsIn(team, week, crewId)) ? Visibility.Team : Visibility.Others;
    }

    private bool IsIn(Team team, CrewId crewId) => crew.Enrolments(crewId).Any(enrolment => enrolment.TeamId == team.TeamId);

    // A stand-up early in a week covers the week before it.
    private bool StandsIn(Team team, int week, CrewId crewId) => Leads(team, week, crewId) || Leads(team, week + 1, crewId);

    private bool Leads(Team team, int week, CrewId crewId) => rotation.FindFacilitator(team.TeamId, week)?.CrewId == crewId;
}
