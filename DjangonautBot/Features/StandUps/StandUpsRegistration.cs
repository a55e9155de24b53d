using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.StandUps;

internal static class StandUpsRegistration
{
    public static IServiceCollection AddStandUps(this IServiceCollection services) => services
        .AddSingleton<StandupStore>()
        .AddSingleton<IStandups>(provider => provider.GetRequiredService<StandupStore>())
        .AddSingleton<StandupHandler>()
        .AddSingleton<IEntries, StandupCommands>()
        .AddSingleton<IPersonalData, PersonalStandups>();
}
