using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Questions;

internal sealed class QuestionCommands(
    AskHandler ask, AnswerHandler answer, CardHandler card, ListHandler list, MarkHandler mark, ITeams teams) : IEntries
{
    public const string Words = "question";
    public const string To = "to";
    public const string Anonymous = "anonymous";
    public const string State = "state";
    public const string Team = "team";

    public const string Answered = "answered";
    public const string Settled = "settled";

    private const string Open = "open";

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "ask",
            "Ask your team or the Navigators; no question is too small",
            Access.Crew,
            AnswerKind.Form,
            ask.CommandAsync,
            Option.Text(Words, "Your question; if you leave it out, a form opens", QuestionDraft.LongestText),
            Option.Choice(
                To,
                "Who it is for; your team if you leave it out",
                required: false,
                new CommandChoice("My team", AskForm.ToTeam),
                new CommandChoice("The Navigators", AskForm.ToNavigators)),
            Option.Flag(Anonymous, "Nobody here sees who asked; whoever runs the bot's machine could look it up"),
            Option.Text(Team, "The team to ask in; your own if you leave it out", Teams.Team.LongestName, autocomplete: true))
        {
            InsteadOfForm = Words,
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
        new Entry.SlashCommand(
            "questions",
            "The questions that you can see, the oldest first",
            Access.Crew,
            AnswerKind.Private,
            list.CommandAsync,
            Option.Choice(
                State,
                "Which ones; the open ones, and yours with an answer, if you leave it out",
                required: false,
                new CommandChoice("Open", Open),
                new CommandChoice("Answered", Answered),
                new CommandChoice("Settled", Settled)),
            Option.Text(Team, "One team's only", Teams.Team.LongestName, autocomplete: true))
        {
            Suggest = request => teams.Suggest(request.Actor.CohortId, request.Typed),
        },
        new Entry.MessageCommand(
            MarkMessages.Command, "Link a message that somebody typed as an answer to its question", Access.Navigator, AnswerKind.Private, mark.ChooseAsync),
        new Entry.FormSubmission(AskForm.Route, Access.Crew, AnswerKind.Private, ask.SubmitAsync) { Texts = AskForm.Texts },
        new Entry.FormSubmission(AnswerForm.Route, Access.Crew, AnswerKind.Private, answer.SubmitAsync) { Texts = AnswerForm.Texts },
        new Entry.Component(AskMessages.AskRoute, Access.Crew, AnswerKind.Private, ask.AskFromCheckInAsync),
        new Entry.Component(AskMessages.ShareRoute, Access.Crew, AnswerKind.Private, AskHandler.JustShareAsync),
        new Entry.Component(CardButtons.OpenRoute, Access.Crew, AnswerKind.Private, card.OpenAsync),
        new Entry.Component(CardButtons.AnswerRoute, Access.Crew, AnswerKind.Form, answer.OpenAsync),
        new Entry.Component(CardButtons.MeTooRoute, Access.Crew, AnswerKind.Private, card.MeTooAsync),
        new Entry.Component(CardButtons.SettleRoute, Access.Crew, AnswerKind.Private, card.SettleAsync),
        new Entry.Component(CardButtons.ReopenRoute, Access.Crew, AnswerKind.Private, card.ReopenAsync),
        new Entry.Component(CardButtons.WithdrawRoute, Access.Crew, AnswerKind.Private, card.WithdrawAsync),
        new Entry.Component(CardButtons.RemoveRoute, Access.Captain, AnswerKind.Private, card.RemoveAsync),
        new Entry.Component(CardButtons.HelpedRoute, Access.Crew, AnswerKind.Private, answer.HelpedAsync),
        new Entry.Component(ListMessages.ListRoute, Access.Crew, AnswerKind.Private, list.TurnAsync),
        new Entry.Component(ListMessages.PageRoute, Access.Crew, AnswerKind.Update, list.TurnAsync),
        new Entry.Component(MarkMessages.Route, Access.Navigator, AnswerKind.Private, mark.MarkAsync),
    ];
}
