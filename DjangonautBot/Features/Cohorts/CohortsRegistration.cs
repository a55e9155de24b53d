using DjangonautBot.Features.Cohorts.Changes;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts;

internal static class CohortsRegistration
{
    public static IServiceCollection AddCohorts(this IServiceCollection services) => services
        .AddSingleton<CohortStore>()
        .AddSingleton<ICohorts>(provider => provider.GetRequiredService<CohortStore>())
        .AddSingleton<CohortHandler>()
        .AddSingleton<CohortLifecycle>()
        .AddSingleton<CohortPlanning>()
        .AddSingleton<PlanningHandler>()
        .AddSingleton<CohortSuggestions>()
        .AddSingleton<IInteractionModule, CohortCommands>()
        .AddSingleton<IPersonalData, PersonalChanges>();
}
