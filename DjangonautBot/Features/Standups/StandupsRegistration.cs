using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Standups;

internal static class StandupsRegistration
{
    public static IServiceCollection AddStandups(this IServiceCollection services) => services
        .AddSingleton<StandupStore>()
        .AddSingleton<IStandups>(provider => provider.GetRequiredService<StandupStore>())
        .AddSingleton<StandupReplanner>()
        .AddSingleton<ITeamObserver>(provider => provider.GetRequiredService<StandupReplanner>())
        .AddSingleton<ICalendarObserver>(provider => provider.GetRequiredService<StandupReplanner>())
        .AddSingleton<StandupHandler>()
        .AddSingleton<StandupChangeAnnouncer>()
        .AddSingleton<IPost, StandupPost>()
        .AddSingleton<IPost, StandupChangePost>()
        .AddSingleton<IPost, StandupChangeNotice>()
        .AddSingleton<IInteractionModule, StandupCommands>();
}
