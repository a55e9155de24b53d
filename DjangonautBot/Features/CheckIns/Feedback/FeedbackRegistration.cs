using DjangonautBot.Features.CheckIns.Cards;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.CheckIns.Feedback;

internal static class FeedbackRegistration
{
    public static IServiceCollection AddFeedback(this IServiceCollection services) => services
        .AddSingleton<FeedbackStore>()
        .AddSingleton<FeedbackHandler>()
        .AddSingleton<ICardButton, FeedbackCardButton>()
        .AddSingleton<IPersonalData, PersonalFeedback>()
        .AddSingleton<IPost, FeedbackPost>()
        .AddSingleton<IInteractionModule, FeedbackCommands>();
}
