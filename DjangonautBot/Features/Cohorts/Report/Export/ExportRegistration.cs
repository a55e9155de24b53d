using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts.Report.Export;

internal static class ExportRegistration
{
    public static IServiceCollection AddReportExport(this IServiceCollection services) => services
        .AddSingleton<IInteractionModule, ExportCommands>();
}
