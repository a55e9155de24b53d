using DjangonautBot.Features.Standups.Rotation.Planning;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Standups.Rotation.Notices;

internal static class TurnNoticesRegistration
{
    public static IServiceCollection AddTurnNotices(this IServiceCollection services) => services
        .AddSingleton<TurnNoticeStore>()
        .AddSingleton<ITurnObserver>(provider => provider.GetRequiredService<TurnNoticeStore>())
        .AddSingleton<IStandupObserver>(provider => provider.GetRequiredService<TurnNoticeStore>())
        .AddSingleton<ITurnObserver, NoFacilitatorAlert>()
        .AddSingleton<ITurnObserver, UncoveredWeeksAlert>()
        .AddSingleton<IPost, TurnNoticePost>()
        .AddSingleton<IPost, NoFacilitatorPost>()
        .AddSingleton<IPost, UncoveredWeeksPost>();
}
