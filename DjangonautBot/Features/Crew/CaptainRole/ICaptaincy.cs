using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Features.Crew.CaptainRole;

/// <summary>Which teams a Captain looks after.</summary>
public interface ICaptaincy
{
    /// <summary>
    /// Those that the Captain was given, in the order of their names, or all teams of the cohort for a Captain of the whole of
    /// it; none for anybody else.
    /// </summary>
    IReadOnlyList<Team> TeamsOf(Actor actor);
}
