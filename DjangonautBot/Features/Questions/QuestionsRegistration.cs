using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Questions;

internal static class QuestionsRegistration
{
    public static IServiceCollection AddQuestions(this IServiceCollection services) => services
        .AddSingleton<QuestionStore>()
        .AddSingleton<IQuestions>(provider => provider.GetRequiredService<QuestionStore>())
        .AddSingleton<QuestionPosts>()
        .AddSingleton<QuestionAccess>()
        .AddSingleton<FallbackRecipient>()
        .AddSingleton<IDiscreetRecipients, AnonymousRecipients>()
        .AddSingleton<IPersonalData, PersonalQuestions>();
}
