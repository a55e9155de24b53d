using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns.Cards;

/// <summary>Button that shows a whole check-in privately to its audience. It works in direct messages too.</summary>
public sealed record ReadButton(CohortId CohortId, CheckInId CheckInId)
{
    internal const string Route = "checkin.read";

    public Button Labelled(string label) => new(ButtonStyle.Secondary, label, new CustomId(Route, CohortId, CheckInId.Value).ToString());
}
