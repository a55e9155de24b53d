using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Wins;

internal static class WinsRegistration
{
    public static IServiceCollection AddWins(this IServiceCollection services) => services
        .AddSingleton<WinStore>()
        .AddSingleton<IWins>(provider => provider.GetRequiredService<WinStore>())
        .AddSingleton<IPersonalData, PersonalWins>();
}
