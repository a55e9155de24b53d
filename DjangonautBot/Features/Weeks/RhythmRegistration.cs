using DjangonautBot.Features.Standups;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Weeks;

internal static class RhythmRegistration
{
    public static IServiceCollection AddRhythm(this IServiceCollection services) => services
        .AddSingleton<IPost, WeekPost>()
        .AddSingleton<IPost, StandupPost>()
        .AddSingleton<IPost, ReminderPost>();
}
