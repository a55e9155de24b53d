using DjangonautBot.Discord.Models;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Rotation;

internal sealed class RotationCommands(RotationHandler rotation, SwapHandler swaps, CoverHandler covers, ITeams teams) : IEntries
{
    private const int LastWeek = 52;

    public IEnumerable<Entry> Entries =>
    [
        new Entry.SlashCommand(
            "rotation show", "Who leads the stand-up in each week", Access.Navigator, AnswerKind.Private, rotation.ShowAsync, Team)
        {
            Suggest = Suggest,
        },
        new Entry.SlashCommand(
            "rotation order",
            "The order in which a team's Navigators take turns; weeks to come are dealt anew",
            Access.Navigator,
            AnswerKind.Private,
            rotation.OrderAsync,
            [.. RotationHandler.Places.Select((place, index) => Option.Person(place, $"Who comes {place}", required: index == 0)), Team])
        {
            Suggest = Suggest,
        },
        new Entry.SlashCommand(
            "rotation swap",
            "Ask another Navigator of your team to swap a week with you",
            Access.Navigator,
            AnswerKind.Private,
            swaps.AskAsync,
            Option.Number("week", "The week that you lead and would like to swap", 1, LastWeek, required: true),
            Option.Person("with", "Whom to ask", required: true)),
        new Entry.SlashCommand(
            "rotation cover",
            "Ask all other Navigators whether somebody can lead your stand-up",
            Access.Navigator,
            AnswerKind.Private,
            covers.AskAsync,
            Option.Number("week", "The week that you lead and cannot", 1, LastWeek, required: true)),
        new Entry.Component(TurnsButton.Route, Access.Navigator, AnswerKind.Private, rotation.ShowFromButtonAsync),
        new Entry.Component(SwapMessages.AcceptRoute, Access.Navigator, AnswerKind.Private, swaps.AcceptAsync),
        new Entry.Component(SwapMessages.DeclineRoute, Access.Navigator, AnswerKind.Private, swaps.DeclineAsync),
        new Entry.Component(CoverMessages.TakeRoute, Access.Navigator, AnswerKind.Private, covers.TakeAsync),
        new Entry.Component(CoverMessages.WithdrawRoute, Access.Navigator, AnswerKind.Private, covers.WithdrawAsync),
    ];

    private static CommandOptionDeclaration Team =>
        Option.Text("team", "The team; not needed if you navigate just one", Teams.Team.LongestName, autocomplete: true);

    private IEnumerable<CommandChoice> Suggest(AutocompleteRequest request) => teams.Suggest(request.Actor.CohortId, request.Typed);
}
