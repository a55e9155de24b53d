using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.Teams;

/// <summary>
/// Offers what a new team needs next, below the message that it was created. The crew, which knows the teams, implements it.
/// </summary>
public interface INewTeamOffer
{
    /// <summary>Shows the offer for a team without people.</summary>
    ActionRow Show(Team team);
}
