using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Goals;

/// <summary>
/// The button that opens the form for one's own goal, for whoever shows it below a message. It works in direct messages too.
/// </summary>
public sealed record GoalButton(CohortId CohortId)
{
    internal const string Route = "goal.open";

    public Button SetAGoal => new(ButtonStyle.Secondary, "Set a goal", new CustomId(Route, CohortId).ToString());
}
