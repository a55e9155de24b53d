using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Writes a form for the page.</summary>
internal static class FormJson
{
    public static JsonObject Of(SandboxForm form, string id) => new()
    {
        ["id"] = id,
        ["title"] = form.Title,
        ["fields"] = new JsonArray([.. form.Parts.Select(part => part is SandboxFormField field ? Field(field) : Words((string)part))]),
    };

    private static JsonObject Words(string text) => new() { ["kind"] = "text", ["value"] = text };

    private static JsonObject Field(SandboxFormField field)
    {
        var json = new JsonObject
        {
            ["custom_id"] = field.CustomId,
            ["label"] = field.Label,
            ["description"] = field.Description,
            ["kind"] = KindOf(field),
            ["value"] = field.Value,
        };
        if (field.Kind is not SandboxFieldKind.Checkbox)
        {
            json["required"] = field.Required;
        }

        if (field.Kind is SandboxFieldKind.Text)
        {
            json["min_length"] = field.MinLength;
            json["max_length"] = field.MaxLength;
        }

        if (field.Kind is SandboxFieldKind.Text or SandboxFieldKind.Menu)
        {
            json["placeholder"] = field.Placeholder;
        }

        if (field.Kind is SandboxFieldKind.Menu or SandboxFieldKind.Checkboxes or SandboxFieldKind.FileUpload)
        {
            json["min_values"] = field.MinValues;
            json["max_values"] = field.MaxValues;
        }

        if (field.Kind is SandboxFieldKind.Menu or SandboxFieldKind.Checkboxes or SandboxFieldKind.Radio)
        {
            json["options"] = MenuJson.OptionsOf(field.Options);
        }

        return json;
    }

    private static string KindOf(SandboxFormField field) => field.Kind switch
    {
        SandboxFieldKind.Menu => MenuJson.KindOf(field.Menu!),
        SandboxFieldKind.Radio => "radio",
        SandboxFieldKind.Checkboxes => "checkboxes",
        SandboxFieldKind.Checkbox => "checkbox",
        SandboxFieldKind.FileUpload => "file_upload",
        _ => field.IsShort ? "short" : "paragraph",
    };
}
