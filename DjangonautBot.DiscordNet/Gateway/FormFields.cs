using System.Text.Json;

namespace DjangonautBot.DiscordNet.Gateway;

/// <summary>Reads the fields of a submitted form.</summary>
internal static class FormFields
{
    /// <returns>The values by custom id, of fields in labels and in the rows of older forms.</returns>
    public static Dictionary<string, IReadOnlyList<string>> Read(JsonElement components)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var field in components.EnumerateArray().SelectMany(Flatten))
        {
            if (field.TryGetProperty("custom_id", out var id) && ValuesOf(field) is { } values)
            {
                fields[id.GetString()!] = values;
            }
        }

        return fields;
    }

    private static IEnumerable<JsonElement> Flatten(JsonElement component)
    {
        IEnumerable<JsonElement> inner = component.TryGetProperty("components", out var several) ? several.EnumerateArray()
            : component.TryGetProperty("component", out var one) ? [one]
            : [];
        return inner.SelectMany(Flatten).Prepend(component);
    }

    private static List<string>? ValuesOf(JsonElement field)
    {
        if (field.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array)
        {
            return [.. values.EnumerateArray().Select(InvariantText.Of).OfType<string>()];
        }

        return field.TryGetProperty("value", out var value) && InvariantText.Of(value) is { } text ? [text] : null;
    }
}
