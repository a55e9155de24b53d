using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Features.Questions;

/// <summary>Button that opens the form for a question, for the posts of any feature.</summary>
/// <param name="TeamId">Team in whose channel it stands; null for another channel.</param>
public sealed record AskButton(CohortId CohortId, TeamId? TeamId)
{
    internal const string Route = "question.write";

    private const long NoTeam = 0;

    public Button AskAboutIt =>
        new(ButtonStyle.Secondary, "Ask about it", new CustomId(Route, CohortId, TeamId?.Value ?? NoTeam).ToString());
}
