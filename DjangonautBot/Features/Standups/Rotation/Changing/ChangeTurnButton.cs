using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Standups.Rotation.Changing;

/// <summary>Button with which a Navigator gives a turn of theirs away, beside the line of its week.</summary>
internal sealed record ChangeTurnButton(CohortId CohortId, TeamId TeamId, int Week)
{
    public const string Route = "rotation.change";

    /// <param name="canSwap">Whether there is somebody to swap with.</param>
    public Button Labelled(bool canSwap) => new(
        ButtonStyle.Secondary,
        canSwap ? "Change" : "Ask for a stand-in",
        new CustomId(Route, CohortId, TeamId.Value, Week).ToString());
}
