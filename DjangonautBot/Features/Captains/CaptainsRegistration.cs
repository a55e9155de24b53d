using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Captains;

internal static class CaptainsRegistration
{
    public static IServiceCollection AddCaptains(this IServiceCollection services) => services
        .AddSingleton<DjangonautStore>()
        .AddSingleton<ParticipationReader>()
        .AddSingleton<CaptainsViewReader>()
        .AddSingleton<OverviewHandler>()
        .AddSingleton<CareHandler>()
        .AddSingleton<IPost, DigestPost>()
        .AddSingleton<IInteractionModule, OverviewCommands>();
}
