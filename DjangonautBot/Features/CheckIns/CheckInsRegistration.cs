using DjangonautBot.Features.CheckIns.Cards;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
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
        .AddSingleton<ReadCheckInHandler>()
        .AddSingleton<ICheckInRights>(provider => provider.GetRequiredService<ReadCheckInHandler>())
        .AddSingleton<CardLocator>()
        .AddSingleton<IPost, CheckInCard>()
        .AddSingleton<IInteractionModule, CheckInCommands>()
        .AddSingleton<IPersonalData, PersonalCheckIns>();
}
