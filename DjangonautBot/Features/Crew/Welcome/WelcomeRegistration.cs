using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Crew.Welcome;

internal static class WelcomeRegistration
{
    public static IServiceCollection AddWelcomes(this IServiceCollection services) => services
        .AddSingleton<WelcomeReader>()
        .AddSingleton<WelcomeChanges>()
        .AddSingleton<WelcomeHandler>()
        .AddSingleton<WelcomeOffer>()
        .AddSingleton<IWelcomeOffer>(provider => provider.GetRequiredService<WelcomeOffer>())
        .AddSingleton<IImportOffer>(provider => provider.GetRequiredService<WelcomeOffer>())
        .AddSingleton<IPlanObserver, WelcomeObserver>()
        .AddSingleton<IPost, WelcomePost>()
        .AddSingleton<IInteractionModule, WelcomeCommands>()
        .AddSingleton<IPersonalData, PersonalWelcomes>();
}
