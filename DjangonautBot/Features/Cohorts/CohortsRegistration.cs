using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts;

internal static class CohortsRegistration
{
    public static IServiceCollection AddCohorts(this IServiceCollection services) => services
        .AddSingleton<CohortStore>()
        .AddSingleton<ICohorts>(provider => provider.GetRequiredService<CohortStore>())
        .AddSingleton<CohortHandler>()
        .AddSingleton<CohortLifecycle>()
        .AddSingleton<CohortSuggestions>()
        .AddSingleton<IInteractionModule, CohortCommands>();
}
