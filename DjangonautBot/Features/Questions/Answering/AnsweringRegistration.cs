using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Questions.Answering;

internal static class AnsweringRegistration
{
    public static IServiceCollection AddAnswering(this IServiceCollection services) => services
        .AddSingleton<AnswerStore>()
        .AddSingleton<AnswerHandler>()
        .AddSingleton<MarkAsAnswerHandler>()
        .AddSingleton<IPost, AnswerPost>()
        .AddSingleton<IPost, AnswerNotice>()
        .AddSingleton<IInteractionModule, AnswerCommands>()
        .AddSingleton<IPersonalData, PersonalAnswers>();
}
