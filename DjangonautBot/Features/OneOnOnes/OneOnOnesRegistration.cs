using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.OneOnOnes;

internal static class OneOnOnesRegistration
{
    public static IServiceCollection AddOneOnOnes(this IServiceCollection services) => services
        .AddSingleton<OneOnOneStore>()
        .AddSingleton<OneOnOneOffers>()
        .AddSingleton<IOneOnOnes>(provider => provider.GetRequiredService<OneOnOneOffers>())
        .AddSingleton<OneOnOneHandler>()
        .AddSingleton<IPost, OneOnOnePost>()
        .AddSingleton<IInteractionModule, OneOnOneCommands>()
        .AddSingleton<IPersonalData, PersonalOneOnOnes>();
}
