using DjangonautBot.Features.PostSettings.References;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Scheduling.Planning;
using DjangonautBot.Storage.Personal;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Announcements;

internal static class AnnouncementsRegistration
{
    public static IServiceCollection AddAnnouncements(this IServiceCollection services) => services
        .AddSingleton<AnnouncementStore>()
        .AddSingleton<AnnouncementPosts>()
        .AddSingleton<IPlanObserver>(provider => provider.GetRequiredService<AnnouncementPosts>())
        .AddSingleton<AnnouncementAccess>()
        .AddSingleton<IReferredChannels, AnnouncementChannels>()
        .AddSingleton<IPost, AnnouncementPost>()
        .AddSingleton<IPersonalData, PersonalAnnouncements>();
}
