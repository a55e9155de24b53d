using DjangonautBot.Features.Cohorts.Calendar;
using DjangonautBot.Features.Standups.Attendance;
using DjangonautBot.Features.Standups.Events;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Personal;
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
