using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups;

/// <summary>Button that shows the facilitators of a team's weeks, for messages of any feature. It works in direct messages too.</summary>
public sealed record TurnsButton(CohortId CohortId, TeamId TeamId)
{
    internal const string Route = "rotation.show";

    public Button WhoLeadsWhen => new(ButtonStyle.Secondary, "Who leads when", new CustomId(Route, CohortId, TeamId.Value).ToString());
}
