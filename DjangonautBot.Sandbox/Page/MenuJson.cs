using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Writes a select menu of a message or a form for the page.</summary>
internal static class MenuJson
{
    public static JsonObject Of(SandboxMenu menu) => new()
    {
        ["type"] = KindOf(menu),
        ["custom_id"] = menu.CustomId,
        ["placeholder"] = menu.Placeholder,
        ["min_values"] = menu.MinValues,
        ["max_values"] = menu.MaxValues,
        ["disabled"] = menu.Disabled,
        ["options"] = OptionsOf(menu.Options),
        ["chosen"] = new JsonArray([.. menu.Chosen.Select(value => JsonValue.Create(value))]),
    };

    public static string KindOf(SandboxMenu menu) => menu.Type switch
    {
        5 => "user_select",
        6 => "role_select",
        7 => "mentionable_select",
        8 => "channel_select",
        _ => "string_select",
    };

    public static JsonArray OptionsOf(IEnumerable<SandboxMenuOption> options) => new([.. options.Select(option => new JsonObject
    {
        ["label"] = option.Label,
        ["value"] = option.Value,
        ["description"] = option.Description,
    })]);
}
