using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Deletions;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Cohorts.Retention;

internal static class RetentionRegistration
{
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddSingleton<RetentionStore>()
        .AddSingleton<CohortRetention>()
        .AddSingleton<IPlanObserver>(provider => provider.GetRequiredService<CohortRetention>())
        .AddSingleton<IRepeatableDeletion>(provider => provider.GetRequiredService<CohortRetention>())
        .AddSingleton<RetentionHandler>()
        .AddSingleton<IPost, RetentionNoticePost>()
        .AddSingleton<IInteractionModule, RetentionCommands>()
        .AddHostedService<RetentionService>();
}
