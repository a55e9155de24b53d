using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions;

namespace DjangonautBot.Features.OneOnOnes;

internal sealed class OneOnOneCommands(OneOnOneHandler oneOnOnes) : IEntries
{
    public const string Member = "member";
    public const string State = "state";

    private static readonly IReadOnlyList<CommandChoice> States =
        [.. Enum.GetValues<OneOnOneState>().Select(state => new CommandChoice(OneOnOneMessages.Name(state), $"{state}"))];

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "oneonone list",
            "Whom to offer a 1:1 in these two weeks, and what became of the offers",
            Access.Captain,
            AnswerKind.Private,
            oneOnOnes.ListAsync),
        new Entry.SlashCommand(
            "oneonone log",
            "Note that a 1:1 was offered, held or not needed; never what was said",
            Access.Captain,
            AnswerKind.Private,
            oneOnOnes.LogAsync,
            Option.Person(Member, "The Djangonaut", required: true),
            Option.Choice(State, "What became of it", required: true, States)),
        new Entry.Component(OneOnOneButton.Route, Access.Captain, AnswerKind.Private, oneOnOnes.OpenAsync),
        new Entry.Component(OneOnOneMessages.PageRoute, Access.Captain, AnswerKind.Update, oneOnOnes.OpenAsync),
        new Entry.Component(OneOnOneMessages.MarkRoute, Access.Captain, AnswerKind.Update, oneOnOnes.MarkAsync),
    ];
}
