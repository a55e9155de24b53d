using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts.Status;

internal static class StatusRegistration
{
    public static IServiceCollection AddStatus(this IServiceCollection services) => services
        .AddSingleton<MovedStandups>()
        .AddSingleton<StatusHandler>()
        .AddSingleton<TestMessageHandler>()
        .AddSingleton<IInteractionModule, StatusCommands>();
}
