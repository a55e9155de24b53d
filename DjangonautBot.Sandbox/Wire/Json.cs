using System.Globalization;
using System.Text.Json;

namespace DjangonautBot.Sandbox.Wire;

/// <summary>Reads JSON that has been checked before.</summary>
internal static class Json
{
    /// <summary>Gets a property; undefined if there is none.</summary>
    public static JsonElement Get(this JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>Gets the text of a string or number; null for anything else.</summary>
    public static string? Text(this JsonElement element, string name) => element.Get(name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static int? Int(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    public static bool Flag(this JsonElement element, string name, bool otherwise = false) => element.Get(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => otherwise,
    };

    /// <summary>Gets the id in a string property.</summary>
    public static ulong? Id(this JsonElement element, string name) => ParseId(element.Text(name));

    /// <summary>Gets the instant in a string property that has been checked before.</summary>
    public static DateTimeOffset? Instant(this JsonElement element, string name) => element.Text(name) is { } text
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null;

    /// <summary>Gets the items of an array; empty for anything else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind is JsonValueKind.Array ? element.EnumerateArray() : [];

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.Get(name).Items();

    public static bool Has(this JsonElement element, string name) => element.Get(name).ValueKind is not JsonValueKind.Undefined;

    public static ulong? ParseId(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Formats an id or permission bits as Discord does: a decimal string.</summary>
    public static string Wire(this ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Formats an instant as Discord does: ISO 8601, UTC, microseconds.</summary>
    public static string Wire(this DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);
}
