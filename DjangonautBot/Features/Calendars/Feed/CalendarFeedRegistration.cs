using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Deletions;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Calendars.Feed;

internal static class CalendarFeedRegistration
{
    /// <param name="publicUrl">Null for no feeds.</param>
    public static IServiceCollection AddCalendarFeed(this IServiceCollection services, Uri? publicUrl) => services
        .AddSingleton(new CalendarFeedOptions(publicUrl))
        .AddSingleton<CalendarAddresses>()
        .AddSingleton<IPlanObserver>(provider => provider.GetRequiredService<CalendarAddresses>())
        .AddSingleton<IRepeatableDeletion>(provider => provider.GetRequiredService<CalendarAddresses>())
        .AddSingleton<CalendarFeed>();
}
