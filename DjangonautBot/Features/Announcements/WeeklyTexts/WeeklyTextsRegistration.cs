using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Announcements.WeeklyTexts;

internal static class WeeklyTextsRegistration
{
    public static IServiceCollection AddWeeklyTexts(this IServiceCollection services) => services
        .AddSingleton<WeeklyTextStore>()
        .AddSingleton<IWeeklyTexts>(provider => provider.GetRequiredService<WeeklyTextStore>())
        .AddSingleton<ICohortTemplate, WeeklyTextTemplate>()
        .AddSingleton<WeeklyTextChanges>()
        .AddSingleton<WeeklyTextHandler>()
        .AddSingleton<IInteractionModule, WeeklyTextCommands>();
}
