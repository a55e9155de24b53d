using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.OneOnOnes;

internal sealed class OneOnOneCommands(OneOnOneHandler oneOnOnes) : IInteractionModule
{
    public const string Member = "member";
    public const string State = "state";

    private static readonly IReadOnlyList<CommandChoice> States =
        [.. Enum.GetValues<OneOnOneState>().Select(state => new CommandChoice(OneOnOneMessages.Name(state), $"{state}"))];

    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "oneonone list",
            "Whom to offer a 1:1 in these two weeks, and what became of the offers",
            Access.Captain,
            ResponseKind.Private,
            oneOnOnes.ListAsync),
        new InteractionRoute.SlashCommand(
            "oneonone log",
            "Note that a 1:1 was offered, held or not needed; never what was said",
            Access.Captain,
            ResponseKind.Private,
            oneOnOnes.LogAsync,
            CommandOptions.Person(Member, "The Djangonaut", required: true),
            CommandOptions.Choice(State, "What became of it", required: true, States))
        {
            ChangesCohort = true,
        },
        new InteractionRoute.Component(OneOnOneButton.Route, Access.Captain, ResponseKind.Private, oneOnOnes.OpenAsync),
        new InteractionRoute.Component(OneOnOneMessages.PageRoute, Access.Captain, ResponseKind.Update, oneOnOnes.OpenAsync),
        new InteractionRoute.Component(OneOnOneMessages.MarkRoute, Access.Captain, ResponseKind.Update, oneOnOnes.MarkAsync),
    ];
}
