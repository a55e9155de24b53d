using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>Refuses what Discord takes and the sandbox cannot keep, so that nothing is dropped without a word.</summary>
internal static class Unsupported
{
    /// <summary>Reports an error if the field asks for something; null, false and an empty list do not.</summary>
    /// <param name="what">Plural noun for it, as in "The sandbox has no polls."</param>
    public static void RefuseUnsupported(this Field field, string what)
    {
        if (field.IsGiven && !IsNothing(field.Value))
        {
            field.FailUnsupported(what);
        }
    }

    /// <inheritdoc cref="RefuseUnsupported"/>
    public static void FailUnsupported(this Field field, string what) => field.Fail("SANDBOX_UNSUPPORTED", $"The sandbox has no {what}.");

    private static bool IsNothing(JsonElement value) =>
        value.ValueKind is JsonValueKind.False || (value.ValueKind is JsonValueKind.Array && value.GetArrayLength() == 0);
}
