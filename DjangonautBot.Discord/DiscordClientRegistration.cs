using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Gateway.Transport;
using DjangonautBot.Discord.Rest;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Discord;

/// <summary>Puts this client behind the two doors.</summary>
public static class DiscordClientRegistration
{
    /// <summary>Registers both doors. Needs <see cref="DiscordRestOptions"/>, <see cref="DiscordGatewayOptions"/> and a clock.</summary>
    public static IServiceCollection AddDiscordClient(this IServiceCollection services) => services
        .AddSingleton<IDiscordRest>(provider => new DiscordRest(
            provider.GetRequiredService<DiscordRestOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DiscordRest>>()))
        .AddSingleton<IGatewayTransportFactory, WebSocketTransportFactory>()
        .AddSingleton<IDiscordGateway, DiscordGateway>();
}
