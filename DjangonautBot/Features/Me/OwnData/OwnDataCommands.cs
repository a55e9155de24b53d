using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Me.OwnData;

internal sealed class OwnDataCommands(OwnDataHandler data, OwnServers servers) : IInteractionModule
{
    private const string HistoryRoute = "me.history";
    private const string ExportRoute = "me.export";
    private const string AskToDeleteRoute = "me.ask";

    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "me history",
            "Your own weeks: check-ins, goal, wins, questions",
            Access.Everybody,
            ResponseKind.Private,
            data.ShowHistoryAsync)
        {
            InDirectMessages = servers.UseOf(HistoryRoute),
        },
        new InteractionRoute.SlashCommand(
            "me export",
            "Everything that I store about you, as a file",
            Access.Everybody,
            ResponseKind.Private,
            data.ExportAsync)
        {
            InDirectMessages = servers.UseOf(ExportRoute),
        },
        new InteractionRoute.SlashCommand(
            "me delete",
            "Delete what I store about you; you see first what happens",
            Access.Everybody,
            ResponseKind.Private,
            data.AskToDeleteAsync)
        {
            InDirectMessages = servers.UseOf(AskToDeleteRoute),
        },
        new InteractionRoute.Component(HistoryRoute, Access.Everybody, ResponseKind.Private, data.ShowHistoryAsync),
        new InteractionRoute.Component(ExportRoute, Access.Everybody, ResponseKind.Private, data.ExportAsync),
        new InteractionRoute.Component(AskToDeleteRoute, Access.Everybody, ResponseKind.Private, data.AskToDeleteAsync),
        new InteractionRoute.Component(OwnDataMessages.DeleteRoute, Access.Everybody, ResponseKind.Update, data.DeleteAsync),
        new InteractionRoute.Component(OwnDataMessages.KeepRoute, Access.Everybody, ResponseKind.Update, OwnDataHandler.KeepAsync),
    ];
}
