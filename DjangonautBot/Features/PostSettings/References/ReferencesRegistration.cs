using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.PostSettings.References;

internal static class ReferencesRegistration
{
    public static IServiceCollection AddReferences(this IServiceCollection services) => services
        .AddSingleton<IChannelCheck, ChannelCheck>()
        .AddSingleton<IPost, PausedChannelPost>()
        .AddSingleton<IPost, CaptainRoleGonePost>()
        .AddHostedService<ReferenceWatch>();
}
