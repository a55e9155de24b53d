using System.Text.Json;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>An HTTP answer, read.</summary>
internal sealed record RawResponse(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonElement.Parse(Text);

    public int Code => Json.GetProperty("code").GetInt32();

    public string Id => Json.GetProperty("id").GetString()!;
}
