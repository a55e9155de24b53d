using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Questions;

internal static class QuestionsRegistration
{
    public static IServiceCollection AddQuestions(this IServiceCollection services) => services
        .AddSingleton<QuestionStore>()
        .AddSingleton<IQuestions>(provider => provider.GetRequiredService<QuestionStore>())
        .AddSingleton<IPersonalData, PersonalQuestions>()
        .AddSingleton<IPersonalData, PersonalAnswers>();
}
