using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

internal static class MessageRules
{
    public static void Check(JsonElement body, FormErrors errors, MessageUse use, int fileCount)
    {
    }
}
