using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Writes a button of a message for the page.</summary>
internal static class ButtonJson
{
    public static JsonObject Of(SandboxButton button) => new()
    {
        ["type"] = "button",
        ["custom_id"] = button.CustomId,
        ["label"] = button.Label,
        ["style"] = button.Style,
        ["url"] = button.Url,
        ["disabled"] = button.Disabled,
    };
}
