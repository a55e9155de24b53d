using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Reports;

internal static class ReportsRegistration
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<ReportStore>()
        .AddSingleton<IReports>(provider => provider.GetRequiredService<ReportStore>());
}
