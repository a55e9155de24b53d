using System.Text.Json;

namespace DjangonautBot.DiscordNet.Gateway;

/// <summary>Reads a value of any simple kind as text: numbers and ids in their invariant form, <c>true</c> or <c>false</c>.</summary>
internal static class InvariantText
{
    public static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
