using DjangonautBot.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Status;

internal static class StatusRegistration
{
    public static IServiceCollection AddStatus(this IServiceCollection services) => services
        .AddSingleton<ChannelCheck>()
        .AddSingleton<StatusHandler>()
        .AddSingleton<TestMessageHandler>()
        .AddSingleton<IInteractionModule, StatusCommands>();
}
