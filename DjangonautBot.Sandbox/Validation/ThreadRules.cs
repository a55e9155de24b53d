using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

internal static class ThreadRules
{
    public static void Check(JsonElement body, FormErrors errors, bool fromMessage)
    {
    }
}
