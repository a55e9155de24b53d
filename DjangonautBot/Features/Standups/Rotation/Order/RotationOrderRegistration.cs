using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Standups.Rotation.Order;

internal static class RotationOrderRegistration
{
    public static IServiceCollection AddRotationOrder(this IServiceCollection services) => services
        .AddSingleton<RotationOrder>()
        .AddSingleton<RotationHandler>()
        .AddSingleton<IInteractionModule, RotationCommands>();
}
