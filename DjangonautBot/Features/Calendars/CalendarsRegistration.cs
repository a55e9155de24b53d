using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Calendars;

internal static class CalendarsRegistration
{
    public static IServiceCollection AddCalendars(this IServiceCollection services) => services
        .AddSingleton<CalendarPlanReader>()
        .AddSingleton<CalendarPublisher>()
        .AddSingleton<IPersonalData, PersonalCalendar>();
}
