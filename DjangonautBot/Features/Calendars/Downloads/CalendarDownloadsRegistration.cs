using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Calendars.Downloads;

internal static class CalendarDownloadsRegistration
{
    public static IServiceCollection AddCalendarDownloads(this IServiceCollection services) => services
        .AddSingleton<CalendarHandler>()
        .AddSingleton<IInteractionModule, CalendarCommands>();
}
