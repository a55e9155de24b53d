using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Announcements.Lists;

internal static class ListsRegistration
{
    public static IServiceCollection AddAnnouncementLists(this IServiceCollection services) => services
        .AddSingleton<ListHandler>()
        .AddSingleton<AnnouncementHandler>()
        .AddSingleton<IInteractionModule, ListCommands>();
}
