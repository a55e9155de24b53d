using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Overview;

internal sealed class OverviewCommands(OverviewHandler overview) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand(
            "overview",
            "How your teams are doing, who may like to hear from you, and what is open",
            Access.Captain,
            ResponseKind.Private,
            overview.ShowAsync),
        new InteractionRoute.Component(OverviewMessages.OpenRoute, Access.Captain, ResponseKind.Private, overview.OpenDigestAsync),
    ];
}
