using System.Text.Json;

namespace DjangonautBot.DiscordNet.Library;

/// <summary>One frame of the gateway.</summary>
/// <remarks>https://discord.com/developers/docs/events/gateway-events#payload-structure</remarks>
internal sealed class Frame : IDisposable
{
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int HeartbeatAck = 11;

    private const string DemandToReconnect = """{"op":7,"s":null,"t":null,"d":null}""";

    private readonly JsonDocument _document;

    private Frame(JsonDocument document) => _document = document;

    /// <summary>Name of the event; null for a frame of another kind.</summary>
    public string? Event => Root.TryGetProperty("t", out var name) ? name.GetString() : null;

    public int Opcode => Root.GetProperty("op").GetInt32();

    public JsonElement Data => Root.GetProperty("d");

    public bool IsInteraction => Event == "INTERACTION_CREATE";

    /// <summary>Whether the session ended on Discord's side and can be resumed, where the library would begin a new one.</summary>
    public bool IsResumableEnd => Opcode == InvalidSession && Data.ValueKind == JsonValueKind.True;

    /// <summary>The frame as the library is to see it; null for unchanged.</summary>
    public string? ForLibrary => IsInteraction ? WithoutData() : IsResumableEnd ? DemandToReconnect : null;

    private JsonElement Root => _document.RootElement;

    public static Frame Read(ReadOnlyMemory<byte> json) => new(JsonDocument.Parse(json));

    public static int ReadOpcode(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("op").GetInt32();
    }

    public void Dispose() => _document.Dispose();

    /// <summary>An event that the library counts, for heartbeats and a resume, and does nothing with.</summary>
    private string WithoutData() => $$"""{"op":0,"s":{{Root.GetProperty("s").GetRawText()}},"t":"HANDLED_ELSEWHERE","d":null}""";
}
