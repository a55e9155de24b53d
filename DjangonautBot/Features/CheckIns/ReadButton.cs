using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.CheckIns;

/// <summary>The button that shows a whole check-in, privately, to those whom it is for. It works in direct messages too.</summary>
public sealed record ReadButton(CohortId CohortId, CheckInId CheckInId)
{
    internal const string Route = "checkin.read";

    public Button Labelled(string label) => new(ButtonStyle.Secondary, label, new CustomId(Route, CohortId, CheckInId.Value).ToString());
}
