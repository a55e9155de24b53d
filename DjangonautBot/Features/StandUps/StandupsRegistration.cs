using DjangonautBot.Features.Cohorts;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions;
using DjangonautBot.Scheduling;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.StandUps;

internal static class StandupsRegistration
{
    public static IServiceCollection AddStandups(this IServiceCollection services) => services
        .AddSingleton<StandupStore>()
        .AddSingleton<IStandups>(provider => provider.GetRequiredService<StandupStore>())
        .AddSingleton<StandupReplanner>()
        .AddSingleton<ITeamObserver>(provider => provider.GetRequiredService<StandupReplanner>())
        .AddSingleton<ICalendarObserver>(provider => provider.GetRequiredService<StandupReplanner>())
        .AddSingleton<StandupHandler>()
        .AddSingleton<AttendanceStore>()
        .AddSingleton<AttendanceHandler>()
        .AddSingleton<IPersonalData, PersonalAttendance>()
        .AddSingleton<IPost, DebriefPost>()
        .AddSingleton<StandupNews>()
        .AddSingleton<IPost, StandupNewsPost>()
        .AddSingleton<IPost, StandupNotice>()
        .AddSingleton<StandupEventSignal>()
        .AddSingleton<StandupEventStore>()
        .AddSingleton<IStandupEvents>(provider => provider.GetRequiredService<StandupEventStore>())
        .AddSingleton<IPlanObserver, StandupEventPlanning>()
        .AddSingleton<StandupEventReconciler>()
        .AddHostedService<StandupEventService>()
        .AddSingleton<IInteractionModule, StandupCommands>();
}
