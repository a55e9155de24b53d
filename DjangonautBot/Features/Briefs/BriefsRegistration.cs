using DjangonautBot.Interactions;
using DjangonautBot.Scheduling;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Briefs;

internal static class BriefsRegistration
{
    public static IServiceCollection AddBriefs(this IServiceCollection services) => services
        .AddSingleton<Unheard>()
        .AddSingleton<Briefing>()
        .AddSingleton<BriefReaders>()
        .AddSingleton<BriefHandler>()
        .AddSingleton<IPost, BriefPost>()
        .AddSingleton<HandoverStore>()
        .AddSingleton<HandoverHandler>()
        .AddSingleton<IPersonalData, PersonalNotes>()
        .AddSingleton<IEntries, BriefCommands>();
}
