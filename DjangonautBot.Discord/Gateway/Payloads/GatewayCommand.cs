using System.Text.Json.Serialization;

namespace DjangonautBot.Discord.Gateway.Payloads;

/// <summary>Envelope of a payload sent by the bot.</summary>
internal sealed record GatewayCommand<T>(
    [property: JsonPropertyName("op")] GatewayOpcode Opcode,
    [property: JsonPropertyName("d")] T Data);

/// <summary>Requests a new session.</summary>
internal sealed record Identify(
    string Token,
    ConnectionProperties Properties,
    int Intents,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? Shard);

/// <summary>Operating system and library of the bot, for Discord's statistics.</summary>
internal sealed record ConnectionProperties(string Os, string Browser, string Device);

/// <summary>Requests the events after the last one received.</summary>
internal sealed record Resume(string Token, string SessionId, [property: JsonPropertyName("seq")] long Sequence);
