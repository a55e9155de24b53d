using DjangonautBot.Scheduling.Outbox.Deliveries;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.Features.Crew.Presence;

internal static class PresenceRegistration
{
    public static IServiceCollection AddPresence(this IServiceCollection services) => services
        .AddSingleton<PresenceCheck>()
        .AddSingleton<IRecipients, Recipients>()
        .AddHostedService<PresenceService>();
}
