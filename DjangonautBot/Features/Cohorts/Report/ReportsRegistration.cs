using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts.Report;

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
