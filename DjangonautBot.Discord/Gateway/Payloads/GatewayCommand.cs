using System.Text.Json.Serialization;

namespace DjangonautBot.Discord.Gateway.Payloads;

/// <summary>The outer layer of what the bot sends.</summary>
internal sealed record GatewayCommand<T>(
    [property: JsonPropertyName("op")] GatewayOpcode Opcode,
    [property: JsonPropertyName("d")] T Data);

/// <summary>Asks for a new session.</summary>
internal sealed record Identify(
    string Token,
    ConnectionProperties Properties,
    int Intents,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? Shard);

/// <summary>What connects, for Discord's statistics.</summary>
internal sealed record ConnectionProperties(string Os, string Browser, string Device);

/// <summary>Asks for what came after the event that was seen last.</summary>
internal sealed record Resume(string Token, string SessionId, [property: JsonPropertyName("seq")] long Sequence);
