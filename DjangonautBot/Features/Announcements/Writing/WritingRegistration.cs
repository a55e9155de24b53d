using DjangonautBot.Interactions.Routes;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Announcements.Writing;

internal static class WritingRegistration
{
    public static IServiceCollection AddAnnouncementWriting(this IServiceCollection services) => services
        .AddSingleton<AnnouncementPreviews>()
        .AddSingleton<WritingHandler>()
        .AddSingleton<ConfirmHandler>()
        .AddSingleton<IInteractionModule, WritingCommands>();
}
