using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Discord.Rest.Sending;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>Reads and writes the records of the doors as Discord spells them.</summary>
internal static class DiscordJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // For options: false means the same as nothing there, and not every kind may say it.
    private static readonly JsonSerializerOptions WithoutDefaults = new(Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public static T Read<T>(JsonElement json) =>
        json.Deserialize<T>(Options) ?? throw new JsonException("There is nothing where a value should be.");

    public static JsonNode? ToNode<T>(T value) => JsonSerializer.SerializeToNode(value, Options);

    /// <summary>Leaves out each part that has its default value.</summary>
    public static JsonNode? ToNodeWithoutDefaults<T>(T value) => JsonSerializer.SerializeToNode(value, WithoutDefaults);

    /// <summary>Creates a request with a body.</summary>
    public static RestRequest Request(Route route, JsonNode body) =>
        new(route) { Json = JsonSerializer.SerializeToUtf8Bytes(body, Options) };
}
