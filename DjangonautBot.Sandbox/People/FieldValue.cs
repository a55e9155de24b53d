using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox;

/// <summary>Turns the text given for a field into its value as submitted, and refuses what the app does not let a person enter.</summary>
internal static class FieldValue
{
    /// <returns>A text, a Boolean, a list of choices, or null for a radio group without a choice.</returns>
    /// <exception cref="SandboxInteractionException">The app would not submit this.</exception>
    public static JsonNode? Of(SandboxFormField field, string text, SandboxServer? server, ResolvedData resolved)
    {
        if (text.Length == 0 && field.Required)
        {
            throw new SandboxInteractionException(field.Kind is SandboxFieldKind.FileUpload
                ? $"{field.Label} needs a file, and people have none in the sandbox."
                : $"{field.Label} is required.");
        }

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return field.Kind switch
        {
            SandboxFieldKind.Menu => Chosen(field.Menu!, lines, server, resolved),
            SandboxFieldKind.Radio => lines.Length == 0 ? null : JsonValue.Create(Option(field, text)),
            SandboxFieldKind.Checkboxes => Checked(field, lines),
            SandboxFieldKind.Checkbox => IsYes(field, text),
            SandboxFieldKind.FileUpload => NoFiles(field, text),
            _ => Typed(field, text),
        };
    }

    private static JsonArray Chosen(SandboxMenu menu, string[] lines, SandboxServer? server, ResolvedData resolved) => lines.Length == 0
        ? []
        : ComponentData.Values(menu, [.. lines.Select(line => MenuValue.Find(server, menu.Type, line))], resolved);

    private static string Option(SandboxFormField field, string text) =>
        field.Options.FirstOrDefault(option => option.Value == text || option.Label == text)?.Value
        ?? throw new SandboxInteractionException($"{field.Label} has no {text}.");

    private static JsonArray Checked(SandboxFormField field, string[] lines)
    {
        var values = lines.Select(line => Option(field, line)).Distinct().ToList();
        if (values.Count > field.MaxValues || (values.Count > 0 && values.Count < field.MinValues))
        {
            throw new SandboxInteractionException($"{field.Label} takes {field.MinValues} to {field.MaxValues}, not {values.Count}.");
        }

        return new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
    }

    private static bool IsYes(SandboxFormField field, string text) => text.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "YES" => true,
        "FALSE" or "NO" or "" => false,
        _ => throw new SandboxInteractionException($"{field.Label} is yes or no, not {text}."),
    };

    private static JsonArray NoFiles(SandboxFormField field, string text) => text.Length == 0
        ? []
        : throw new SandboxInteractionException($"{field.Label} takes files, and people have none in the sandbox.");

    private static string Typed(SandboxFormField field, string text)
    {
        var length = text.EnumerateRunes().Count();
        return length <= field.MaxLength && (length == 0 || length >= field.MinLength)
            ? text
            : throw new SandboxInteractionException(
                $"{field.Label} takes {field.MinLength} to {field.MaxLength} characters, not {length}.");
    }
}
