using DjangonautBot.Interactions;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.CheckIns;

internal static class CheckInsRegistration
{
    public static IServiceCollection AddCheckIns(this IServiceCollection services) => services
        .AddSingleton<CheckInStore>()
        .AddSingleton<ICheckIns>(provider => provider.GetRequiredService<CheckInStore>())
        .AddSingleton<CheckInOffers>()
        .AddSingleton<CheckInHandler>()
        .AddSingleton<CheckInReader>()
        .AddSingleton<ICheckInRights>(provider => provider.GetRequiredService<CheckInReader>())
        .AddSingleton<CardPlaces>()
        .AddSingleton<IPost, CheckInCard>()
        .AddSingleton<IEntries, CheckInCommands>()
        .AddSingleton<IPersonalData, PersonalCheckIns>();
}
