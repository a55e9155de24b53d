using DjangonautBot.Features.CheckIns;
using DjangonautBot.Interactions;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Feedback;

internal static class FeedbackRegistration
{
    public static IServiceCollection AddFeedback(this IServiceCollection services) => services
        .AddSingleton<FeedbackStore>()
        .AddSingleton<FeedbackHandler>()
        .AddSingleton<ICardButton, FeedbackOnCard>()
        .AddSingleton<ICardReplies, FeedbackReplies>()
        .AddSingleton<IPersonalData, PersonalFeedback>()
        .AddSingleton<IPost, FeedbackPost>()
        .AddSingleton<IInteractionModule, FeedbackCommands>();
}
