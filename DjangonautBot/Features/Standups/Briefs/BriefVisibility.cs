using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>
/// What somebody may read of a team's brief: its own Navigators and Captains everything, whoever stands in what is for the
/// team, and all other Navigators how many checked in and what Navigators are asked.
/// </summary>
internal sealed class BriefVisibility(ITeamChoice choice, ICrew crew)
{
    /// <param name="facilitator">Who leads the stand-up.</param>
    public Visibility Of(Actor actor, Team team, CrewMember? facilitator) =>
        choice.Leads(actor, team) ? Visibility.Guides
        : facilitator is not null && facilitator.CrewId == actor.CrewId ? Visibility.Team
        : Visibility.Others;

    /// <summary>What whoever leads may read in a direct message, where Discord tells nothing about them.</summary>
    public Visibility OfFacilitator(CrewMember facilitator, Team team) =>
        crew.Enrolments(facilitator.CrewId).Any(enrolment =>
            enrolment.Role == CrewRole.Captain || (enrolment.Role == CrewRole.Navigator && enrolment.TeamId == team.TeamId))
            ? Visibility.Guides
            : Visibility.Team;
}
