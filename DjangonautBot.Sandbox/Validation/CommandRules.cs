using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

internal static class CommandRules
{
    public static void Check(JsonElement commandsArray, FormErrors errors)
    {
    }
}
