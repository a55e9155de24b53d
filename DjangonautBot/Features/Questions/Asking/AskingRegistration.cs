using DjangonautBot.Features.CheckIns;
using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Questions.Asking;

internal static class AskingRegistration
{
    public static IServiceCollection AddAsking(this IServiceCollection services) => services
        .AddSingleton<QuestionScopes>()
        .AddSingleton<AskHandler>()
        .AddSingleton<AskPrompt>()
        .AddSingleton<ICheckInPrompt>(provider => provider.GetRequiredService<AskPrompt>())
        .AddSingleton<IInteractionModule, AskCommands>();
}
