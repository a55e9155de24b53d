using DjangonautBot.Interactions.Routes;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Standups.Briefs;

internal static class BriefsRegistration
{
    public static IServiceCollection AddBriefs(this IServiceCollection services) => services
        .AddSingleton<SilentDjangonauts>()
        .AddSingleton<BriefReader>()
        .AddSingleton<BriefVisibility>()
        .AddSingleton<BriefHandler>()
        .AddSingleton<IPost, BriefPost>()
        .AddSingleton<HandoverStore>()
        .AddSingleton<HandoverHandler>()
        .AddSingleton<IPersonalData, PersonalNotes>()
        .AddSingleton<IInteractionModule, BriefCommands>();
}
