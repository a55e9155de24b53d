using System.Text.Json;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>Reads the fields of a form from the JSON sent by the bot.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#label">Label</seealso>
internal static class FieldReader
{
    private const int ShortStyle = 1;

    /// <summary>Gets the input inside a label, or inside a row of the older shape.</summary>
    public static JsonElement Inner(JsonElement top) =>
        top.Int("type") == ComponentType.Label ? top.Get("component") : top.Items("components").First();

    /// <param name="top">A label or a row.</param>
    public static SandboxFormField Read(JsonElement top)
    {
        var inner = Inner(top);
        var kind = KindOf(inner);
        var menu = kind is SandboxFieldKind.Menu ? MessageReader.Menu(inner) : null;
        var options = MessageReader.Options(inner).ToList();
        return new SandboxFormField(
            top.Text("label") ?? inner.Text("label") ?? "",
            top.Text("description"),
            inner.Text("custom_id")!,
            kind switch
            {
                SandboxFieldKind.Text => inner.Text("value") ?? "",
                SandboxFieldKind.Checkbox => inner.Flag("default") ? "true" : "false",
                _ => string.Join('\n', menu?.Chosen ?? options.Where(option => option.Default).Select(option => option.Value)),
            },
            menu,
            inner.Int("min_length") ?? 0,
            inner.Int("max_length") ?? 4000,
            kind is not SandboxFieldKind.Checkbox && inner.Flag("required", otherwise: true))
        {
            Kind = kind,
            IsShort = inner.Int("style") == ShortStyle,
            Placeholder = inner.Text("placeholder"),
            Options = options,
            MinValues = inner.Int("min_values") ?? 1,
            MaxValues = inner.Int("max_values") ?? (kind is SandboxFieldKind.Checkboxes ? options.Count : 1),
        };
    }

    private static SandboxFieldKind KindOf(JsonElement inner) => inner.Int("type") switch
    {
        ComponentType.TextInput => SandboxFieldKind.Text,
        ComponentType.RadioGroup => SandboxFieldKind.Radio,
        ComponentType.CheckboxGroup => SandboxFieldKind.Checkboxes,
        ComponentType.Checkbox => SandboxFieldKind.Checkbox,
        ComponentType.FileUpload => SandboxFieldKind.FileUpload,
        _ => SandboxFieldKind.Menu,
    };
}
