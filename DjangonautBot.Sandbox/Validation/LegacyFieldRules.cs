using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>
/// Checks that a message of components v2 has no content, embeds, poll, stickers or theme. An edit that sets the flag has to clear
/// those that the message has.
/// </summary>
/// <seealso href="https://docs.discord.com/developers/resources/message#edit-message">Edit message</seealso>
internal static class LegacyFieldRules
{
    private static readonly string[] Names = ["content", "embeds", "sticker_ids", "poll", "shared_client_theme"];

    /// <param name="edited">The message before the edit; null if it is new or not known.</param>
    public static void Check(Field message, SandboxMessage? edited)
    {
        foreach (var name in Names)
        {
            if (message[name].IsGiven && !IsEmpty(message[name].Value))
            {
                Fail(message[name]);
            }
        }

        // Clearing takes null for content, and an empty list for embeds.
        if (edited is { Content.Length: > 0 } && message["content"].Value.ValueKind is not JsonValueKind.Null)
        {
            FailOnce(message["content"]);
        }

        if (edited is { HasEmbeds: true } && message["embeds"].Value.ValueKind is not JsonValueKind.Array)
        {
            FailOnce(message["embeds"]);
        }
    }

    private static void FailOnce(Field field)
    {
        if (!field.IsGiven || IsEmpty(field.Value))
        {
            Fail(field);
        }
    }

    private static void Fail(Field field) => field.Fail(
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        $"The '{field.Path.Split('.')[^1]}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Length == 0,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };
}
