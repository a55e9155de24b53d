using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Goals;

/// <summary>Button that opens the form for a person's own goal, for the messages of any feature, also direct messages.</summary>
public sealed record GoalButton(CohortId CohortId)
{
    internal const string Route = "goal.open";

    public Button SetAGoal => new(ButtonStyle.Secondary, "Set a goal", new CustomId(Route, CohortId).ToString());
}
