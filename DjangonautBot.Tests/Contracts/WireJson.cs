using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DjangonautBot.Tests.Contracts;

/// <summary>Reading of bodies for NJsonSchema.</summary>
internal static class WireJson
{
    /// <summary>
    /// Reads JSON with dates left as text. NJsonSchema counts UTF-16 units where Discord counts code points, so each
    /// character of two units is replaced by one of a single unit; no schema minds which.
    /// </summary>
    public static JToken Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        var body = JToken.ReadFrom(reader);
        foreach (var value in Texts(body))
        {
            value.Value = OneUnitEach((string)value.Value!);
        }

        return body;
    }

    private static List<JValue> Texts(JToken body) => body is JContainer container
        ? [.. container.Descendants().OfType<JValue>().Where(value => value.Type is JTokenType.String)]
        : [];

    private static string OneUnitEach(string text) => text.Any(char.IsSurrogate)
        ? string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp ? rune : Rune.ReplacementChar))
        : text;
}
