using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Outcomes;

internal static class OutcomesRegistration
{
    public static IServiceCollection AddOutcomes(this IServiceCollection services) => services
        .AddSingleton<OutcomeStore>()
        .AddSingleton<IOutcomes, OutcomeReader>()
        .AddSingleton<ConsentHandler>()
        .AddSingleton<FollowUpHandler>()
        .AddSingleton<OutcomeHandler>()
        .AddSingleton<IPost, FollowUpPost>()
        .AddSingleton<IDiscreetRecipients, FollowUpRecipients>()
        .AddSingleton<IPlanObserver, FollowUpDates>()
        .AddSingleton<IPersonalData, PersonalOutcomes>()
        .AddSingleton<IInteractionModule, OutcomeCommands>();
}
