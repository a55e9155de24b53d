using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Questions.Asking;

/// <summary>Routes of new questions: <c>/ask</c>, its form, and the prompt below a check-in.</summary>
internal sealed class AskCommands(AskHandler ask, ITeams teams) : IInteractionModule
{
    public const string Words = "question";
    public const string To = "to";
    public const string Anonymous = "anonymous";

    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "ask",
                "Ask your team or the Navigators; no question is too small",
                Access.Crew,
                ResponseKind.Form,
                ask.CommandAsync,
                CommandOptions.Text(Words, "Your question; if you leave it out, a form opens", Question.LongestText),
                CommandOptions.Choice(
                    To,
                    "Who it is for; your team if you leave it out",
                    required: false,
                    new CommandChoice("My team", AskForm.ToTeam),
                    new CommandChoice("The Navigators", AskForm.ToNavigators)),
                CommandOptions.Flag(Anonymous, "Nobody here sees who asked; whoever runs the bot's machine could look it up"),
                Teams.Team.Option("The team to ask in; your own if you leave it out"))
            {
                InsteadOfForm = Words,
                Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
            },
            new InteractionRoute.Component(AskButton.Route, Access.Crew, ResponseKind.Form, ask.OpenAsync),
            new InteractionRoute.FormSubmission(AskForm.Route, Access.Crew, ResponseKind.Private, ask.SubmitAsync)
            {
                Texts = AskForm.Texts,
            },
            new InteractionRoute.Component(AskMessages.AskRoute, Access.Crew, ResponseKind.Private, ask.AskFromCheckInAsync),
            new InteractionRoute.Component(AskMessages.ShareRoute, Access.Crew, ResponseKind.Private, AskHandler.JustShareAsync),
        ];
}
