using DjangonautBot.Scheduling.Planning;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.PostSettings.Planning;

internal static class PlanningRegistration
{
    public static IServiceCollection AddPostPlanning(this IServiceCollection services) => services
        .AddSingleton<AvailablePosts>()
        .AddSingleton<IPostPlanner, PostPlanning>();
}
