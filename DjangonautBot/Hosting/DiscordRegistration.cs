using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Rest;
using Microsoft.Extensions.DependencyInjection;
#if DISCORD_NET
using DjangonautBot.DiscordNet;
#else
using DjangonautBot.Discord;
#endif

namespace DjangonautBot.Hosting;

/// <summary>Registers the client that stands behind the doors to Discord; the build chooses which (docs/discord-net.md).</summary>
internal static class DiscordRegistration
{
    public static void AddDiscord(this IServiceCollection services, Settings settings)
    {
        // Commands that work with the database alone never connect, and need no token.
        var token = settings.Token.Length > 0 ? settings.Token : "none";
        services.AddSingleton(new DiscordRestOptions { Token = token, ApiBaseUrl = settings.ApiBaseUrl });
        services.AddSingleton(new DiscordGatewayOptions { Token = token, Shards = settings.Shards });
#if DISCORD_NET
        services.AddDiscordNet();
#else
        services.AddDiscordClient();
#endif
    }
}
