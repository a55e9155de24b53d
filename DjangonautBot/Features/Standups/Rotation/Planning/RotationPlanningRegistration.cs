using DjangonautBot.Scheduling.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Standups.Rotation.Planning;

internal static class RotationPlanningRegistration
{
    public static IServiceCollection AddRotationPlanning(this IServiceCollection services) => services
        .AddSingleton<RotationReplanner>()
        .AddSingleton<IPlanObserver>(provider => provider.GetRequiredService<RotationReplanner>())
        .AddSingleton<TurnFinder>();
}
