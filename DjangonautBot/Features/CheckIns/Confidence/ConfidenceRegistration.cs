using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.CheckIns.Confidence;

internal static class ConfidenceRegistration
{
    public static IServiceCollection AddConfidence(this IServiceCollection services) => services
        .AddSingleton<ConfidenceStore>()
        .AddSingleton<IConfidence>(provider => provider.GetRequiredService<ConfidenceStore>())
        .AddSingleton<ConfidenceHandler>()
        .AddSingleton<ICheckInPrompt, ConfidencePrompt>()
        .AddSingleton<IInteractionModule, ConfidenceCommands>()
        .AddSingleton<IPersonalData, PersonalConfidence>();
}
