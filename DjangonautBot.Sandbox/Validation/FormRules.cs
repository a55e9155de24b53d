using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

internal static class FormRules
{
    public static void Check(JsonElement data, FormErrors errors)
    {
    }
}
