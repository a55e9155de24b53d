using DjangonautBot.Features.CheckIns;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Wins;

internal static class WinsRegistration
{
    public static IServiceCollection AddWins(this IServiceCollection services) => services
        .AddSingleton<WinStore>()
        .AddSingleton<IWins>(provider => provider.GetRequiredService<WinStore>())
        .AddSingleton<WinHandler>()
        .AddSingleton<ICheckInPrompt, WinPrompt>()
        .AddSingleton<IPost, WinPost>()
        .AddSingleton<IInteractionModule, WinCommands>()
        .AddSingleton<IPersonalData, PersonalWins>();
}
