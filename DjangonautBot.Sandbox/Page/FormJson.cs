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
            ["kind"] = field.Menu is { } kind ? MenuJson.KindOf(kind) : field.IsShort ? "short" : "paragraph",
            ["value"] = field.Value,
            ["placeholder"] = field.Menu?.Placeholder ?? field.Placeholder,
            ["required"] = field.Required,
        };
        if (field.Menu is { } menu)
        {
            json["min_values"] = menu.MinValues;
            json["max_values"] = menu.MaxValues;
            json["options"] = MenuJson.OptionsOf(menu);
        }
        else
        {
            json["min_length"] = field.MinLength;
            json["max_length"] = field.MaxLength;
        }

        return json;
    }
}
