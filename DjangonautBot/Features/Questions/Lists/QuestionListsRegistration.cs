using DjangonautBot.Features.PostSettings.Planning;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Questions.Lists;

internal static class QuestionListsRegistration
{
    public static IServiceCollection AddQuestionLists(this IServiceCollection services) => services
        .AddSingleton<QuestionListHandler>()
        .AddSingleton<IPost>(provider => ActivatorUtilities.CreateInstance<WaitingQuestionsPost>(provider, RecurringPost.Questions))
        .AddSingleton<IPost>(provider =>
            ActivatorUtilities.CreateInstance<WaitingQuestionsPost>(provider, RecurringPost.AnonymousQuestions))
        .AddSingleton<IInteractionModule, QuestionListCommands>();
}
