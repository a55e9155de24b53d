using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Standups;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Weeks;

internal static class WeeksRegistration
{
    public static IServiceCollection AddWeeks(this IServiceCollection services) => services
        .AddSingleton<WeekHandler>()
        .AddSingleton<IWeekThreads, WeekThreads>()
        .AddSingleton<IPost, WeekPost>()
        .AddSingleton<IPost, ReminderPost>()
        .AddSingleton<IStandupObserver, ReminderTimes>()
        .AddSingleton<IInteractionModule, WeekCommands>();
}
