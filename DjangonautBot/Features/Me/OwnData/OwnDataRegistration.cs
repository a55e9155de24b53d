using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Me.OwnData;

internal static class OwnDataRegistration
{
    public static IServiceCollection AddOwnData(this IServiceCollection services) => services
        .AddSingleton<OwnHistory>()
        .AddSingleton<OwnExport>()
        .AddSingleton<PersonalDataDeletion>()
        .AddSingleton<OwnDataHandler>()
        .AddSingleton<IInteractionModule, OwnDataCommands>();
}
