using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Outcomes;

/// <summary>Offer to a cohort's Djangonauts to be asked later, for messages of any feature.</summary>
public sealed record OutcomeOffer(CohortId CohortId)
{
    internal const string Route = "outcome.agree";

    public const string Words =
        "✨ Did you reach the stars? If you like, I ask you after 6 and 12 months what became of it. Tap, and I tell you all about it; you "
            + "can take it back at once.";

    public Button AskMe => new(ButtonStyle.Secondary, "You may ask me", new CustomId(Route, CohortId).ToString());
}
