using DjangonautBot.Features.Cohorts;
using DjangonautBot.Interactions;
using DjangonautBot.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Reports;

internal static class ReportsRegistration
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<ReportStore>()
        .AddSingleton<IReports>(provider => provider.GetRequiredService<ReportStore>())
        .AddSingleton<ReportHandler>()
        .AddSingleton<IFarewell, Farewell>()
        .AddSingleton<IPost, CohortFarewellPost>()
        .AddSingleton<IPost, TeamFarewellPost>()
        .AddSingleton<IInteractionModule, ReportCommands>();
}
