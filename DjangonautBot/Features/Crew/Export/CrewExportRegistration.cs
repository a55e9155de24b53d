using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Crew.Export;

internal static class CrewExportRegistration
{
    public static IServiceCollection AddCrewExport(this IServiceCollection services) => services
        .AddSingleton<IInteractionModule, CrewExportCommands>();
}
