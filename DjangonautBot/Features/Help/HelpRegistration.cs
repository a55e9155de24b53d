using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Help;

internal static class HelpRegistration
{
    public static IServiceCollection AddHelp(this IServiceCollection services) => services
        .AddSingleton<HelpStore>()
        .AddSingleton<HelpHandler>()
        .AddSingleton<IInteractionModule, HelpCommands>();
}
