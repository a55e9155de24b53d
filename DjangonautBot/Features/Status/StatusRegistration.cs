using DjangonautBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Status;

internal static class StatusRegistration
{
    public static IServiceCollection AddStatus(this IServiceCollection services) => services
        .AddSingleton<CheckUp>()
        .AddSingleton<StatusHandler>()
        .AddSingleton<TestMessageHandler>()
        .AddSingleton<IEntries, StatusCommands>();
}
