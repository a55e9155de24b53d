using DjangonautBot.Discord.Rest;
using DjangonautBot.Features.Crew.Import.Finding;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Crew.Import;

internal static class ImportRegistration
{
    public static IServiceCollection AddCrewImports(this IServiceCollection services) => services
        .AddSingleton(provider => new FileDownload(
            provider.GetRequiredService<DiscordRestOptions>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<PersonFinder>()
        .AddSingleton<ImportChanges>()
        .AddSingleton<ImportHandler>()
        .AddSingleton<IInteractionModule, ImportCommands>()
        .AddSingleton<IPersonalData, PersonalImports>();
}
