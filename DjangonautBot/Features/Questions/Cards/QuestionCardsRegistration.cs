using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Questions.Cards;

internal static class QuestionCardsRegistration
{
    public static IServiceCollection AddQuestionCards(this IServiceCollection services) => services
        .AddSingleton<QuestionCardHandler>()
        .AddSingleton<IPost, QuestionCard>()
        .AddSingleton<IPost, RemovalNotice>()
        .AddSingleton<IPost, SettledNotice>()
        .AddSingleton<IInteractionModule, QuestionCardCommands>();
}
