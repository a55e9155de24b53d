using DjangonautBot.Interactions;

namespace DjangonautBot.Features.Help;

internal sealed class HelpCommands(HelpHandler help) : IInteractionModule
{
    public IEnumerable<InteractionRoute> Routes =>
    [
        new InteractionRoute.SlashCommand("help", "What you can do here, and whom to ask", Access.Everybody, ResponseKind.Private, help.ShowAsync),
    ];
}
