using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.OneOnOnes;

/// <summary>The button that shows a round's 1:1s privately to a Captain, for whoever shows it below a message.</summary>
public sealed record OneOnOneButton(CohortId CohortId, OneOnOneRound OneOnOneRound)
{
    internal const string Route = "oneonone.open";

    public Button Labelled(string label) =>
        new(ButtonStyle.Secondary, label, new CustomId(Route, CohortId, OneOnOneRound.Week).ToString());
}
