using DjangonautBot.Features.Announcements.WeeklyTexts;
using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Standups;
using DjangonautBot.Features.Teams;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Weeks;

internal static class WeeksRegistration
{
    public static IServiceCollection AddWeeks(this IServiceCollection services) => services
        .AddSingleton<WeekHandler>()
        .AddSingleton<IWeekThreads, WeekThreads>()
        .AddSingleton<OpeningReader>()
        .AddSingleton<IOpeningPreview, OpeningPreview>()
        .AddSingleton<ITeamObserver, OpeningNames>()
        .AddSingleton<IPost, WeekPost>()
        .AddSingleton<IPost, ReminderPost>()
        .AddSingleton<IStandupObserver, ReminderTimes>()
        .AddSingleton<IInteractionModule, WeekCommands>();
}
