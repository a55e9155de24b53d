using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Summaries;

internal static class SummariesRegistration
{
    public static IServiceCollection AddSummaries(this IServiceCollection services) => services
        .AddSingleton<SummaryReader>()
        .AddSingleton<SummaryVisibility>()
        .AddSingleton<SummaryRequests>()
        .AddSingleton<SummaryHandler>()
        .AddSingleton<IPost>(provider => ActivatorUtilities.CreateInstance<SummaryPost>(provider, RecurringPost.Summary))
        .AddSingleton<IPost>(provider => ActivatorUtilities.CreateInstance<SummaryPost>(provider, RecurringPost.Counts))
        .AddSingleton<IInteractionModule, SummaryCommands>();
}
