using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>Button that shows a round's 1:1s privately to a Captain, for the messages of any feature.</summary>
public sealed record OneOnOneButton(CohortId CohortId, OneOnOneRound OneOnOneRound)
{
    internal const string Route = "oneonone.open";

    public Button Labelled(string label) =>
        new(ButtonStyle.Secondary, label, new CustomId(Route, CohortId, OneOnOneRound.Week).ToString());
}
