using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Deletions;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Me.OwnData;

internal static class OwnDataRegistration
{
    public static IServiceCollection AddOwnData(this IServiceCollection services) => services
        .AddSingleton<OwnHistory>()
        .AddSingleton<OwnExport>()
        .AddSingleton<PersonalDataDeletion>()
        .AddSingleton<IRepeatableDeletion>(provider => provider.GetRequiredService<PersonalDataDeletion>())
        .AddSingleton<OwnDataHandler>()
        .AddSingleton<IInteractionModule, OwnDataCommands>();
}
