using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Captains;

internal sealed class OverviewCommands(OverviewHandler overview, CareHandler care) : IInteractionModule
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
        new InteractionRoute.Component(CareMessages.Route, Access.Captain, ResponseKind.Private, care.ShowAsync),
    ];
}
