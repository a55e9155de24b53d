using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Rest;
using DjangonautBot.DiscordNet.Gateway;
using DjangonautBot.DiscordNet.Library;
using DjangonautBot.DiscordNet.Rest;
using Microsoft.Extensions.DependencyInjection;

namespace DjangonautBot.DiscordNet;

/// <summary>Puts Discord.Net behind the two doors.</summary>
public static class DiscordNetRegistration
{
    /// <summary>Registers both doors. Needs <see cref="DiscordRestOptions"/>, <see cref="DiscordGatewayOptions"/> and a clock.</summary>
    public static IServiceCollection AddDiscordNet(this IServiceCollection services) => services
        .AddSingleton<LibraryLog>()
        .AddSingleton<RestHttpClient>()
        .AddSingleton<ObservedWebSocket>()
        .AddSingleton<LibraryClient>()
        .AddSingleton<GlobalPace>()
        .AddSingleton<RawRequests>()
        .AddSingleton<IDiscordRest, DiscordNetRest>()
        .AddSingleton<IDiscordGateway, DiscordNetGateway>();
}
