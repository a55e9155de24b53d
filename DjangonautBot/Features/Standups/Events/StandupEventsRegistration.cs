using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Pruning;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Standups.Events;

internal static class StandupEventsRegistration
{
    public static IServiceCollection AddStandupEvents(this IServiceCollection services) => services
        .AddSingleton<StandupEventSignal>()
        .AddSingleton<StandupEventStore>()
        .AddSingleton<IStandupEvents>(provider => provider.GetRequiredService<StandupEventStore>())
        .AddSingleton<IPlanObserver, StandupEventPlanning>()
        .AddSingleton<IPrunable, OldStandupEvents>()
        .AddSingleton<StandupEventReconciler>()
        .AddHostedService<StandupEventService>();
}
