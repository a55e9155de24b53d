using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Crew.Removing;

internal static class CrewRemovalRegistration
{
    public static IServiceCollection AddCrewRemovals(this IServiceCollection services) => services
        .AddSingleton<CrewRemovalStore>()
        .AddSingleton<CrewRemovalHandler>()
        .AddSingleton<IInteractionModule, CrewRemovalCommands>();
}
