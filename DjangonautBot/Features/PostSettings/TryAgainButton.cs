using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.PostSettings;

/// <summary>Button that tries everything again that waits or was set aside.</summary>
public sealed record TryAgainButton(CohortId CohortId)
{
    internal const string Route = "schedule.try_again";

    public Button TryAgain => new(ButtonStyle.Secondary, "Try again", new CustomId(Route, CohortId).ToString());
}
