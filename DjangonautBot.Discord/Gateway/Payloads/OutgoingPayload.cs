using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DjangonautBot.Discord.Gateway.Sessions;
using DjangonautBot.Discord.Gateway.Sharding;

namespace DjangonautBot.Discord.Gateway.Payloads;

/// <summary>Creates the payloads that the bot sends over the gateway, in UTF-8.</summary>
internal static class OutgoingPayload
{
    /// <summary>Value of <c>browser</c> and <c>device</c>, for which Discord asks for the library's name.</summary>
    private const string LibraryName = "DjangonautBot";

    /// <param name="sequence">Sequence number of the last event; null before the first.</param>
    public static byte[] Heartbeat(long? sequence) =>
        Serialize(new(GatewayOpcode.Heartbeat, sequence), GatewayJsonContext.Default.GatewayCommandNullableInt64);

    /// <remarks>https://discord.com/developers/docs/events/gateway-events#identify</remarks>
    public static byte[] Identify(DiscordGatewayOptions options, ShardId shard)
    {
        var identify = new Identify(
            options.Token,
            new ConnectionProperties(OperatingSystem.IsWindows() ? "windows" : "linux", LibraryName, LibraryName),
            (int)options.Intents,
            shard.Count > 1 ? [shard.Number, shard.Count] : null);
        return Serialize(new(GatewayOpcode.Identify, identify), GatewayJsonContext.Default.GatewayCommandIdentify);
    }

    /// <remarks>https://discord.com/developers/docs/events/gateway-events#resume</remarks>
    public static byte[] Resume(DiscordGatewayOptions options, GatewaySession session)
    {
        var resume = new Resume(options.Token, session.Id!, session.Sequence!.Value);
        return Serialize(new(GatewayOpcode.Resume, resume), GatewayJsonContext.Default.GatewayCommandResume);
    }

    private static byte[] Serialize<T>(GatewayCommand<T> command, JsonTypeInfo<GatewayCommand<T>> type) =>
        JsonSerializer.SerializeToUtf8Bytes(command, type);
}
