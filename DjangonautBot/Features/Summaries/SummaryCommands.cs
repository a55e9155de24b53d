using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Summaries;

/// <summary>Routes of summaries: <c>/summary</c> and the buttons of its reply.</summary>
internal sealed class SummaryCommands(SummaryHandler summaries, ITeams teams) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "summary",
            "A team's week in a minute: what people worked on, where they are stuck, wins and questions",
            Access.Navigator,
            ResponseKind.Private,
            summaries.ShowAsync,
            CommandOptions.Week("An earlier week; this one if you leave it out"),
            Teams.Team.Option("The team; not needed if you navigate just one"))
        {
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
        new InteractionRoute.Component(SummaryMessages.PostRoute, Access.Navigator, ResponseKind.Private, summaries.PostAsync),
        new InteractionRoute.Component(SummaryMessages.MarkdownRoute, Access.Navigator, ResponseKind.Private, summaries.MarkdownAsync),
        new InteractionRoute.Component(SummaryMessages.TableRoute, Access.Navigator, ResponseKind.Private, summaries.TableAsync),
    ];
}
