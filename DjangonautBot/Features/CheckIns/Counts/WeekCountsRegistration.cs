using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.CheckIns.Counts;

internal static class WeekCountsRegistration
{
    public static IServiceCollection AddWeekCounts(this IServiceCollection services) => services
        .AddSingleton<IWeekCounts, WeekCounts>();
}
