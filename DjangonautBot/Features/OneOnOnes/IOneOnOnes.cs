using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>The 1:1s of each cohort. For Captains only; a Djangonaut is never told of them.</summary>
public interface IOneOnOnes
{
    /// <summary>The Djangonauts of some teams who are here and have not been offered a 1:1 in a round, by team and then by name.</summary>
    IReadOnlyList<CrewMember> ListToOffer(Cohort cohort, IReadOnlyList<Team> teams, OneOnOneRound oneOnOneRound);
}
