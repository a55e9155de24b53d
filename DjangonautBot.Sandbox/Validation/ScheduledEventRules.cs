using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

internal static class ScheduledEventRules
{
    public static void Check(JsonElement body, FormErrors errors, bool create)
    {
    }
}
