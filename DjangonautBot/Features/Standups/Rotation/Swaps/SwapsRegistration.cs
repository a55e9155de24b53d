using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Standups.Rotation.Swaps;

internal static class SwapsRegistration
{
    public static IServiceCollection AddSwaps(this IServiceCollection services) => services
        .AddSingleton<SwapStore>()
        .AddSingleton<ITurnObserver>(provider => provider.GetRequiredService<SwapStore>())
        .AddSingleton<SwapHandler>()
        .AddSingleton<IPost, SwapPost>()
        .AddSingleton<IPost, SwapAnswerPost>()
        .AddSingleton<IPost, SwapEndedPost>()
        .AddSingleton<IInteractionModule, SwapCommands>();
}
