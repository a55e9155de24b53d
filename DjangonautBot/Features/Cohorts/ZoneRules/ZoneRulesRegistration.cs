using DjangonautBot.Scheduling.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts.ZoneRules;

internal static class ZoneRulesRegistration
{
    public static IServiceCollection AddZoneRules(this IServiceCollection services) => services
        .AddSingleton<ZoneRulesStore>()
        .AddSingleton<IPlanObserver>(provider => provider.GetRequiredService<ZoneRulesStore>())
        .AddHostedService<ZoneRulesService>();
}
