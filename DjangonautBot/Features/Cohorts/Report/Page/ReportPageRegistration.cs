using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts.Report.Page;

internal static class ReportPageRegistration
{
    public static IServiceCollection AddReportPage(this IServiceCollection services) => services
        .AddSingleton<IInteractionModule, ReportCommands>();
}
