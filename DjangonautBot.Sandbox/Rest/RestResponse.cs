using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>Response to a call.</summary>
internal sealed record RestResponse(int Status, JsonNode? Body = null)
{
    public static RestResponse NoContent { get; } = new(204);

    public static RestResponse Ok(JsonNode body) => new(200, body);
}
