using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Crew.Lists;

internal static class CrewListRegistration
{
    public static IServiceCollection AddCrewLists(this IServiceCollection services) => services
        .AddSingleton<CrewListStore>()
        .AddSingleton<CrewListHandler>()
        .AddSingleton<IInteractionModule, CrewListCommands>();
}
