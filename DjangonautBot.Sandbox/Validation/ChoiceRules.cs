using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

internal static class ChoiceRules
{
    public static void Check(JsonElement data, FormErrors errors)
    {
    }
}
