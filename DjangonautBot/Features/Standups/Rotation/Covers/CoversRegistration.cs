using DjangonautBot.Features.Me.Away;
using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Standups.Rotation.Covers;

internal static class CoversRegistration
{
    public static IServiceCollection AddCovers(this IServiceCollection services) => services
        .AddSingleton<CoverCallStore>()
        .AddSingleton<ITurnObserver>(provider => provider.GetRequiredService<CoverCallStore>())
        .AddSingleton<CoverCandidates>()
        .AddSingleton<CoverHandler>()
        .AddSingleton<IAwayAdvice, UncoveredTurns>()
        .AddSingleton<IPost, CoverCallPost>()
        .AddSingleton<IPost, OpenCoverCallPost>()
        .AddSingleton<IPost, HiddenChannelPost>()
        .AddSingleton<IInteractionModule, CoverCommands>();
}
