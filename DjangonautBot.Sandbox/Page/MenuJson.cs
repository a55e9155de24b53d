using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Writes a select menu of a message or a form for the page.</summary>
internal static class MenuJson
{
    public static string KindOf(SandboxMenu menu) => menu.Type switch
    {
        5 => "user_select",
        6 => "role_select",
        7 => "mentionable_select",
        8 => "channel_select",
        _ => "string_select",
    };

    public static JsonArray OptionsOf(SandboxMenu menu) => new([.. menu.Options.Select(option => new JsonObject
    {
        ["label"] = option.Label,
        ["value"] = option.Value,
        ["description"] = option.Description,
    })]);
}
