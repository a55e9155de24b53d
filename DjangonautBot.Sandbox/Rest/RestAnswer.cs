using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>What a call is answered with.</summary>
internal sealed record RestAnswer(int Status, JsonNode? Body = null)
{
    public static RestAnswer NoContent { get; } = new(204);

    public static RestAnswer Ok(JsonNode body) => new(200, body);
}
