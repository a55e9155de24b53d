using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Me;

internal static class MeRegistration
{
    public static IServiceCollection AddMe(this IServiceCollection services) => services
        .AddSingleton<PersonalSettingsStore>()
        .AddSingleton<IPersonalSettings>(provider => provider.GetRequiredService<PersonalSettingsStore>())
        .AddSingleton<StoredData>()
        .AddSingleton<OwnServers>()
        .AddSingleton<IOwnServers>(provider => provider.GetRequiredService<OwnServers>())
        .AddSingleton<ReminderStore>()
        .AddSingleton<ReminderHandler>()
        .AddSingleton<IInteractionModule, MeCommands>();
}
