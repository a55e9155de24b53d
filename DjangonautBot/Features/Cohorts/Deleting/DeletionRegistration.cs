using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Deletions;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts.Deleting;

internal static class DeletionRegistration
{
    public static IServiceCollection AddCohortDeletion(this IServiceCollection services) => services
        .AddSingleton<CohortDeletion>()
        .AddSingleton<IRepeatableDeletion>(provider => provider.GetRequiredService<CohortDeletion>())
        .AddSingleton<DeletionHandler>()
        .AddSingleton<IInteractionModule, DeletionCommands>();
}
