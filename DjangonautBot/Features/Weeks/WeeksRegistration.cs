using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Weeks;

internal static class WeeksRegistration
{
    public static IServiceCollection AddWeeks(this IServiceCollection services) => services
        .AddSingleton<WeekHandler>()
        .AddSingleton<IInteractionModule, WeekCommands>();
}
