using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>Checks the value of one option as the app does.</summary>
internal static class OptionValue
{
    /// <returns>The value as sent.</returns>
    public static JsonNode Check(JsonElement declared, object value, ResolvedData resolved)
    {
        if (declared.Items("choices").ToList() is { Count: > 0 } choices)
        {
            return Chosen(declared, choices, value);
        }

        return declared.Int("type") switch
        {
            3 when value is string text => Text(declared, text),
            4 when value is int or long => Whole(declared, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            5 when value is bool flag => flag,
            5 when value is string text && bool.TryParse(text, out var typed) => typed,
            6 when value is Person person => resolved.Name(person)!,
            7 when value is SandboxChannel channel => Channel(declared, channel, resolved),
            8 when value is SandboxRole role => resolved.Name(role)!,
            9 when value is Person or SandboxRole => resolved.Name(value)!,
            10 when value is int or long or double => Number(declared, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            11 when value is SandboxUpload => resolved.Name(value)!,
            _ => throw Invalid(declared, $"does not take {value}"),
        };
    }

    // People choose by name; a test can also give the value.
    private static JsonNode Chosen(JsonElement declared, List<JsonElement> choices, object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        var choice = choices.Find(choice => choice.Text("name") == text || choice.Text("value") == text);
        if (choice.ValueKind is not JsonValueKind.Object)
        {
            var names = string.Join(", ", choices.Select(known => known.Text("name")));
            throw Invalid(declared, $"has no choice {text}. Its choices are: {names}");
        }

        return JsonNode.Parse(choice.Get("value").GetRawText())!;
    }

    private static JsonNode Text(JsonElement declared, string text)
    {
        var length = text.EnumerateRunes().Count();
        var most = declared.Int("max_length") ?? CommandOptionRules.MaxTextLength;
        var fits = length >= (declared.Int("min_length") ?? 0) && length <= most && text.Length > 0;
        return fits ? text : throw Invalid(declared, $"has a length of {length}");
    }

    private static JsonNode Whole(JsonElement declared, long value)
    {
        Number(declared, value);
        return value;
    }

    private static JsonNode Number(JsonElement declared, double value)
    {
        var tooSmall = declared.Get("min_value") is { ValueKind: JsonValueKind.Number } min && value < min.GetDouble();
        var tooBig = declared.Get("max_value") is { ValueKind: JsonValueKind.Number } max && value > max.GetDouble();
        return tooSmall || tooBig ? throw Invalid(declared, $"cannot be {value}") : value;
    }

    private static JsonNode Channel(JsonElement declared, SandboxChannel channel, ResolvedData resolved)
    {
        var kinds = declared.Items("channel_types").Select(kind => kind.GetInt32()).ToList();
        var fits = kinds.Count == 0 || kinds.Contains((int)channel.Kind);
        return fits ? resolved.Name(channel)! : throw Invalid(declared, $"does not take a {channel.Kind} channel");
    }

    private static SandboxInteractionException Invalid(JsonElement declared, string why) =>
        new($"The option {declared.Text("name")} {why}.");
}
