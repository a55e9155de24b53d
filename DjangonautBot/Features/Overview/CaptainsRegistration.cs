using DjangonautBot.Interactions;
using DjangonautBot.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Overview;

internal static class CaptainsRegistration
{
    public static IServiceCollection AddCaptains(this IServiceCollection services) => services
        .AddSingleton<DjangonautStore>()
        .AddSingleton<ParticipationReader>()
        .AddSingleton<CaptainsViewReader>()
        .AddSingleton<OverviewHandler>()
        .AddSingleton<IPost, DigestPost>()
        .AddSingleton<IInteractionModule, OverviewCommands>();
}
