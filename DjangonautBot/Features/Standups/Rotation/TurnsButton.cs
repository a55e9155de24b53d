using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation;

/// <summary>
/// The button that shows who leads a team's weeks, for whoever shows it below a message. It works in direct messages too.
/// </summary>
public sealed record TurnsButton(CohortId CohortId, TeamId TeamId)
{
    internal const string Route = "rotation.show";

    public Button WhoLeadsWhen => new(ButtonStyle.Secondary, "Who leads when", new CustomId(Route, CohortId, TeamId.Value).ToString());
}
