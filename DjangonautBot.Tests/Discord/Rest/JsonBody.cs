using System.Text.Json.Nodes;

namespace DjangonautBot.Tests.Discord.Rest;

/// <summary>Compares JSON by its content, regardless of white space and order.</summary>
internal static class JsonBody
{
    public static void AssertSays(string body, string expected) =>
        Assert.That(
            JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(expected)), Is.True, $"It says {body}");
}
