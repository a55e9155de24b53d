using DjangonautBot.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Rhythm;

internal static class RhythmRegistration
{
    public static IServiceCollection AddRhythm(this IServiceCollection services) => services
        .AddSingleton<IPost, WeekPost>()
        .AddSingleton<IPost, StandupPost>()
        .AddSingleton<IPost, ReminderPost>();
}
