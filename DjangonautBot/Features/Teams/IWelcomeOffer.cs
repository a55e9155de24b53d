using DjangonautBot.Discord.Models;

namespace DjangonautBot.Features.Teams;

/// <summary>Offers the welcome of teams as long as it is not posted. The crew, which knows whom to welcome, implements it.</summary>
public interface IWelcomeOffer
{
    /// <summary>A button for one team; null if it was welcomed already, or if nobody is there to welcome.</summary>
    Button? For(Team team);

    /// <summary>A button for those of some teams of a cohort that wait for their welcome; null if none does.</summary>
    Button? For(IReadOnlyList<Team> among);
}
