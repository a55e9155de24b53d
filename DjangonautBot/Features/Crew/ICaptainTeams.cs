using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Features.Crew;

/// <summary>Finds the teams that a Captain looks after.</summary>
public interface ICaptainTeams
{
    /// <summary>
    /// Lists the teams given to a Captain, ordered by name, or all teams of the cohort for a Captain of the whole cohort; empty
    /// for anybody else.
    /// </summary>
    IReadOnlyList<Team> ListFor(Actor actor);
}
