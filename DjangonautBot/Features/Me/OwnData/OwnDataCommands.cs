using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Me.OwnData;

internal sealed class OwnDataCommands(OwnDataHandler data) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "me history",
            "Your own weeks: check-ins, goal, wins, questions",
            Access.Everybody,
            ResponseKind.Private,
            data.ShowHistoryAsync),
        new InteractionRoute.SlashCommand(
            "me export",
            "Everything that I store about you, as a file",
            Access.Everybody,
            ResponseKind.Private,
            data.ExportAsync),
        new InteractionRoute.SlashCommand(
            "me delete",
            "Delete what I store about you; you see first what happens",
            Access.Everybody,
            ResponseKind.Private,
            data.AskToDeleteAsync),
        new InteractionRoute.Component(OwnDataMessages.DeleteRoute, Access.Everybody, ResponseKind.Update, data.DeleteAsync),
        new InteractionRoute.Component(OwnDataMessages.KeepRoute, Access.Everybody, ResponseKind.Update, OwnDataHandler.KeepAsync),
    ];
}
