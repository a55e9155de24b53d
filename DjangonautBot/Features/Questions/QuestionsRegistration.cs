using DjangonautBot.Features.CheckIns;
using DjangonautBot.Interactions;
using DjangonautBot.Scheduling;
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
        .AddSingleton<QuestionDesk>()
        .AddSingleton<Addressee>()
        .AddSingleton<QuestionScopes>()
        .AddSingleton<AskHandler>()
        .AddSingleton<AnswerHandler>()
        .AddSingleton<CardHandler>()
        .AddSingleton<ListHandler>()
        .AddSingleton<MarkHandler>()
        .AddSingleton<AskOffer>()
        .AddSingleton<ICheckInOffer>(provider => provider.GetRequiredService<AskOffer>())
        .AddSingleton<IPost, QuestionCard>()
        .AddSingleton<IPost, AnswerPost>()
        .AddSingleton<IPost, AnswerNotice>()
        .AddSingleton<IPost, RemovalNotice>()
        .AddSingleton<IPost, SettledNotice>()
        .AddSingleton<IPost, WaitingPost>()
        .AddSingleton<IDiscreetRecipients, Askers>()
        .AddSingleton<IEntries, QuestionCommands>()
        .AddSingleton<IPersonalData, PersonalQuestions>()
        .AddSingleton<IPersonalData, PersonalAnswers>();
}
