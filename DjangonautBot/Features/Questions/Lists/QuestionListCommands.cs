using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Questions.Lists;

/// <summary>Routes of the list of questions: <c>/questions</c> and its pages.</summary>
internal sealed class QuestionListCommands(QuestionListHandler list, ITeams teams) : IInteractionModule
{
    public const string State = "state";

    public const string Answered = "answered";
    public const string Settled = "settled";

    private const string Open = "open";

    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "questions",
                "The questions that you can see, the oldest first",
                Access.Crew,
                ResponseKind.Private,
                list.CommandAsync,
                CommandOptions.Choice(
                    State,
                    "Which ones; the open ones, and yours with an answer, if you leave it out",
                    required: false,
                    new CommandChoice("Open", Open),
                    new CommandChoice("Answered", Answered),
                    new CommandChoice("Settled", Settled)),
                Teams.Team.Option("One team's only"))
            {
                Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
            },
            new InteractionRoute.Component(QuestionButtons.ListRoute, Access.Crew, ResponseKind.Private, list.ShowPageAsync),
            new InteractionRoute.Component(QuestionListMessages.PageRoute, Access.Crew, ResponseKind.Update, list.ShowPageAsync),
        ];
}
