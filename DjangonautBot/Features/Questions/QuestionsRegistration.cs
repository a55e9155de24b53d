using DjangonautBot.Features.CheckIns;
using DjangonautBot.Features.Questions.Answering;
using DjangonautBot.Features.Questions.Asking;
using DjangonautBot.Features.Questions.Cards;
using DjangonautBot.Features.Questions.Lists;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Questions;

internal static class QuestionsRegistration
{
    public static IServiceCollection AddQuestions(this IServiceCollection services) => services
        .AddSingleton<QuestionStore>()
        .AddSingleton<IQuestions>(provider => provider.GetRequiredService<QuestionStore>())
        .AddSingleton<AnswerStore>()
        .AddSingleton<QuestionPosts>()
        .AddSingleton<QuestionAccess>()
        .AddSingleton<FallbackRecipient>()
        .AddSingleton<QuestionScopes>()
        .AddSingleton<AskHandler>()
        .AddSingleton<AnswerHandler>()
        .AddSingleton<QuestionCardHandler>()
        .AddSingleton<QuestionListHandler>()
        .AddSingleton<MarkAsAnswerHandler>()
        .AddSingleton<AskPrompt>()
        .AddSingleton<ICheckInPrompt>(provider => provider.GetRequiredService<AskPrompt>())
        .AddSingleton<IPost, QuestionCard>()
        .AddSingleton<IPost, AnswerPost>()
        .AddSingleton<IPost, AnswerNotice>()
        .AddSingleton<IPost, RemovalNotice>()
        .AddSingleton<IPost, SettledNotice>()
        .AddSingleton<IPost, WaitingPost>()
        .AddSingleton<IDiscreetRecipients, AnonymousRecipients>()
        .AddSingleton<IInteractionModule, QuestionCommands>()
        .AddSingleton<IPersonalData, PersonalQuestions>()
        .AddSingleton<IPersonalData, PersonalAnswers>();
}
