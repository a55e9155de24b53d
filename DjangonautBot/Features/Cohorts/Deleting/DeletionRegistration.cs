using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts.Deleting;

internal static class DeletionRegistration
{
    public static IServiceCollection AddCohortDeletion(this IServiceCollection services) => services
        .AddSingleton<CohortDeletion>()
        .AddSingleton<DeletionHandler>()
        .AddSingleton<IInteractionModule, DeletionCommands>();
}
