using DjangonautBot.Interactions.Responses;
using DjangonautBot.Interactions.Rights;
using DjangonautBot.Interactions.Routes;

namespace DjangonautBot.Features.Help;

internal sealed class HelpCommands(HelpHandler help) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
        [
            new InteractionRoute.SlashCommand(
                "help",
                "What you can do here, and whom to ask",
                Access.Everybody,
                ResponseKind.Private,
                help.ShowAsync),
            new InteractionRoute.Component(HelpMessages.PageRoute, Access.Everybody, ResponseKind.Update, help.TurnPageAsync)
            {
                IsAboutOneself = false,
            },
        ];
}
