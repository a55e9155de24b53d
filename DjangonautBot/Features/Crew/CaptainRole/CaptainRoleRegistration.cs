using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Crew.CaptainRole;

internal static class CaptainRoleRegistration
{
    public static IServiceCollection AddCaptainRole(this IServiceCollection services) => services
        .AddSingleton<CaptainRoleStore>()
        .AddSingleton<CaptainRoleHandler>()
        .AddSingleton<IInteractionModule, CaptainRoleCommands>();
}
