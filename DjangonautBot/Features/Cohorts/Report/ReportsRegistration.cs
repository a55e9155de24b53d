using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts.Report;

internal static class ReportsRegistration
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<ReportStore>()
        .AddSingleton<IReports>(provider => provider.GetRequiredService<ReportStore>())
        .AddSingleton<ReportAccess>();
}
