using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Crew;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>Reads the 1:1s of each cohort, for Captains only; Djangonauts never see them.</summary>
public interface IOneOnOnes
{
    /// <summary>
    /// Lists the Djangonauts of some teams who are in the server and have not been offered a 1:1 in a round, ordered by team and name.
    /// </summary>
    IReadOnlyList<CrewMember> ListToOffer(Cohort cohort, IReadOnlyList<Team> teams, OneOnOneRound oneOnOneRound);
}
