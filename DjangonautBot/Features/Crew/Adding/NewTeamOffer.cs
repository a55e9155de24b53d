using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;

namespace DjangonautBot.Features.Crew.Adding;

/// <summary>Offers a new team the menu for its Navigators, who make room for its Djangonauts.</summary>
internal sealed class NewTeamOffer : INewTeamOffer
{
    public ActionRow Show(Team team) => CrewAdditionMessages.PickNavigators(team);
}
