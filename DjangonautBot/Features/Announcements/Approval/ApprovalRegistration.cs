using DjangonautBot.Features.Cohorts;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Announcements.Approval;

internal static class ApprovalRegistration
{
    public static IServiceCollection AddAnnouncementApproval(this IServiceCollection services) => services
        .AddSingleton<SecondCaptain>()
        .AddSingleton<ICohortTemplate, ApprovalTemplate>()
        .AddSingleton<IPost, WaitingPost>();
}
