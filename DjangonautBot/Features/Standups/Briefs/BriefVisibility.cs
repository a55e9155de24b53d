using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>
/// Decides how much of a team's brief a person may see: the team's Navigators and Captains everything, a stand-in everything that is for
/// the team, all other Navigators the number of check-ins and the questions to Navigators.
/// </summary>
internal sealed class BriefVisibility(ITeamChoice choice, ICrew crew)
{
    /// <param name="facilitator">Facilitator of the stand-up.</param>
    public Visibility Of(Actor actor, Team team, CrewMember? facilitator) =>
        choice.Leads(actor, team) ? Visibility.Guides
        : facilitator is not null && facilitator.CrewId == actor.CrewId ? Visibility.Team
        : Visibility.Others;

    /// <summary>Visibility for the facilitator in a direct message, which comes without roles from Discord.</summary>
    public Visibility OfFacilitator(CrewMember facilitator, Team team) =>
        crew.Enrolments(facilitator.CrewId).Any(enrolment =>
            (enrolment.Role == CrewRole.Captain && (enrolment.TeamId is null || enrolment.TeamId == team.TeamId))
            || (enrolment.Role == CrewRole.Navigator && enrolment.TeamId == team.TeamId))
            ? Visibility.Guides
            : Visibility.Team;
}
