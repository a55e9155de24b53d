using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Standups.Attendance;

internal static class AttendanceRegistration
{
    public static IServiceCollection AddAttendance(this IServiceCollection services) => services
        .AddSingleton<AttendanceStore>()
        .AddSingleton<AttendanceHandler>()
        .AddSingleton<IPost, DebriefPost>()
        .AddSingleton<IInteractionModule, AttendanceCommands>()
        .AddSingleton<IPersonalData, PersonalAttendance>();
}
