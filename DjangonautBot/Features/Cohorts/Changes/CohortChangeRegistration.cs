using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts.Changes;

internal static class CohortChangeRegistration
{
    public static IServiceCollection AddCohortChanges(this IServiceCollection services) => services
        .AddSingleton<CohortChanges>()
        .AddSingleton<CohortChangeHandler>()
        .AddSingleton<BreakSuggestions>()
        .AddSingleton<IInteractionModule, CohortChangeCommands>()
        .AddSingleton<IPersonalData, PersonalChanges>();
}
