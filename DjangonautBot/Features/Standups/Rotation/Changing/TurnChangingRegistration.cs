using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Standups.Rotation.Changing;

internal static class TurnChangingRegistration
{
    public static IServiceCollection AddTurnChanging(this IServiceCollection services) => services
        .AddSingleton<ChangeTurnHandler>()
        .AddSingleton<IInteractionModule, ChangeTurnCommands>();
}
