using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.CheckIns;

internal static class CheckInsRegistration
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services) => services
        .AddSingleton<CheckInStore>()
        .AddSingleton<ICheckIns>(provider => provider.GetRequiredService<CheckInStore>())
        .AddSingleton<CheckInPrompts>()
        .AddSingleton<CheckInHandler>()
        .AddSingleton<CardLocator>()
        .AddSingleton<IInteractionModule, CheckInCommands>()
        .AddSingleton<IPersonalData, PersonalCheckIns>();
}
