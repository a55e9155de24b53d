using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts.History;

internal static class HistoryRegistration
{
    public static IServiceCollection AddHistory(this IServiceCollection services) => services
        .AddSingleton<HistoryStore>()
        .AddSingleton<IHistory>(provider => provider.GetRequiredService<HistoryStore>())
        .AddSingleton<IInteractionModule, HistoryCommands>()
        .AddSingleton<IPersonalData, PersonalHistory>();
}
