using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts.Pruning;

internal static class PruningRegistration
{
    public static IServiceCollection AddPruning(this IServiceCollection services) => services
        .AddSingleton<PruningStore>()
        .AddHostedService<PruningService>();
}
