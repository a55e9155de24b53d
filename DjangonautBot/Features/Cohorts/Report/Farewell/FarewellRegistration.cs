using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts.Report.Farewell;

internal static class FarewellRegistration
{
    public static IServiceCollection AddFarewell(this IServiceCollection services) => services
        .AddSingleton<IFarewell, FarewellReconciler>()
        .AddSingleton<IPost, CohortFarewellPost>()
        .AddSingleton<IPost, TeamFarewellPost>()
        .AddSingleton<IInteractionModule, FarewellCommands>();
}
