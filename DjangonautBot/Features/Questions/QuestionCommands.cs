using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Questions.Answering;
using DjangonautBot.Features.Questions.Asking;
using DjangonautBot.Features.Questions.Cards;
using DjangonautBot.Features.Questions.Lists;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Questions;

internal sealed class QuestionCommands(
    AskHandler ask,
    AnswerHandler answer,
    QuestionCardHandler card,
    QuestionListHandler list,
    MarkAsAnswerHandler mark,
    ITeams teams) : IInteractionModule
{
    public const string Words = "question";
    public const string To = "to";
    public const string Anonymous = "anonymous";
    public const string State = "state";
    public const string Team = "team";

    public const string Answered = "answered";
    public const string Settled = "settled";

    private const string Open = "open";

    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "ask",
                "Ask your team or the Navigators; no question is too small",
                Access.Crew,
                ResponseKind.Form,
                ask.CommandAsync,
                CommandOptions.Text(Words, "Your question; if you leave it out, a form opens", QuestionDraft.LongestText),
                CommandOptions.Choice(
                    To,
                    "Who it is for; your team if you leave it out",
                    required: false,
                    new CommandChoice("My team", AskForm.ToTeam),
                    new CommandChoice("The Navigators", AskForm.ToNavigators)),
                CommandOptions.Flag(Anonymous, "Nobody here sees who asked; whoever runs the bot's machine could look it up"),
                CommandOptions.Text(Team, "The team to ask in; your own if you leave it out", Teams.Team.LongestName, autocomplete: true))
            {
                InsteadOfForm = Words,
                Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
            },
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
                CommandOptions.Text(Team, "One team's only", Teams.Team.LongestName, autocomplete: true))
            {
                Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
            },
            new InteractionRoute.MessageCommand(
                MarkAsAnswerMessages.Command,
                "Link a message that somebody typed as an answer to its question",
                Access.Navigator,
                ResponseKind.Private,
                mark.ChooseAsync),
            new InteractionRoute.FormSubmission(AskForm.Route, Access.Crew, ResponseKind.Private, ask.SubmitAsync)
            {
                Texts = AskForm.Texts,
            },
            new InteractionRoute.FormSubmission(AnswerForm.Route, Access.Crew, ResponseKind.Private, answer.SubmitAsync)
            {
                Texts = AnswerForm.Texts,
            },
            new InteractionRoute.Component(AskMessages.AskRoute, Access.Crew, ResponseKind.Private, ask.AskFromCheckInAsync),
            new InteractionRoute.Component(AskMessages.ShareRoute, Access.Crew, ResponseKind.Private, AskHandler.JustShareAsync),
            new InteractionRoute.Component(QuestionCardButtons.OpenRoute, Access.Crew, ResponseKind.Private, card.OpenAsync),
            new InteractionRoute.Component(QuestionCardButtons.AnswerRoute, Access.Crew, ResponseKind.Form, answer.OpenAsync),
            new InteractionRoute.Component(QuestionCardButtons.MeTooRoute, Access.Crew, ResponseKind.Private, card.MeTooAsync),
            new InteractionRoute.Component(QuestionCardButtons.SettleRoute, Access.Crew, ResponseKind.Private, card.SettleAsync),
            new InteractionRoute.Component(QuestionCardButtons.ReopenRoute, Access.Crew, ResponseKind.Private, card.ReopenAsync),
            new InteractionRoute.Component(QuestionCardButtons.WithdrawRoute, Access.Crew, ResponseKind.Private, card.WithdrawAsync),
            new InteractionRoute.Component(QuestionCardButtons.RemoveRoute, Access.Captain, ResponseKind.Private, card.RemoveAsync),
            new InteractionRoute.Component(QuestionCardButtons.HelpedRoute, Access.Crew, ResponseKind.Private, answer.HelpedAsync),
            new InteractionRoute.Component(QuestionListMessages.ListRoute, Access.Crew, ResponseKind.Private, list.TurnAsync),
            new InteractionRoute.Component(QuestionListMessages.PageRoute, Access.Crew, ResponseKind.Update, list.TurnAsync),
            new InteractionRoute.Component(MarkAsAnswerMessages.Route, Access.Navigator, ResponseKind.Private, mark.MarkAsync),
        ];
}
