using DjangonautBot.Interactions.Rights;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Teams;

/// <summary>Finds the teams that a Captain looks after.</summary>
public interface ICaptainTeams
{
    /// <summary>
    /// Lists the teams given to a Captain, ordered by name, or all teams of the cohort for a Captain of the whole cohort; empty
    /// for anybody else.
    /// </summary>
    IReadOnlyList<Team> ListFor(Actor actor);

    /// <summary>Determines whether a person is a Captain of a team, also of a removed one.</summary>
    bool LooksAfter(Actor actor, TeamId teamId);
}
