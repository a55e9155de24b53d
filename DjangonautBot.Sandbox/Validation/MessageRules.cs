using System.Text.Json;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks a message. Ignores unknown properties, as Discord does.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#create-message">Create message</seealso>
internal static class MessageRules
{
    private const int Forward = 1;

    /// <summary>Checks a body alone, without knowledge of the message that it edits.</summary>
    /// <param name="fileCount">Number of files of the request; 0 if it was no multipart request.</param>
    public static void Check(JsonElement body, FormErrors errors, MessageRequestKind use, int fileCount) =>
        Check(body, errors, use, MessageContext.OfBody(body, use, fileCount));

    public static void Check(JsonElement body, FormErrors errors, MessageRequestKind use, MessageContext context)
    {
        var message = new Field(use.IsCallback ? "data" : "", body, errors).Required();
        if (!message.IsObject())
        {
            return;
        }

        message["content"].Text(max: 2000);
        message["tts"].Flag();
        EmbedRules.Check(message["embeds"]);
        MentionRules.Check(message["allowed_mentions"]);
        FlagRules.Check(message["flags"], use);
        AttachmentRules.Check(message["attachments"], use.IsEdit, context.FileCount);
        if (use is MessageRequestKind.Create)
        {
            CheckNonce(message);
            CheckReference(message["message_reference"]);
        }

        var isV2 = IsV2(body, use, context);
        if (isV2)
        {
            LegacyFieldRules.Check(message, context.Edited);
            LayoutRules.Check(Resulting(message["components"], context.Edited), context.FileNames);
        }
        else
        {
            ComponentRules.Check(message["components"]);
            message["poll"].RefuseUnsupported("polls");
            message["sticker_ids"].RefuseUnsupported("stickers");
            message["shared_client_theme"].RefuseUnsupported("client themes");
        }

        if (!use.IsEdit && IsEmpty(body, isV2, context.FileCount))
        {
            errors.AddEmptyMessage();
        }
    }

    // The flag stays once it is set. Where the edited message is not known, its components tell whether it has it.
    private static bool IsV2(JsonElement body, MessageRequestKind use, MessageContext context) =>
        ((body.Int("flags") ?? 0) & MessageFlags.ComponentsV2) != 0
        || (context.Edited?.IsV2 ?? (use.IsEdit && body.Items("components").Any(part => ComponentType.IsV2(part.Int("type")))));

    // An edit of the files alone must leave those that the components show.
    private static Field Resulting(Field components, SandboxMessage? edited) =>
        components.Value.ValueKind is JsonValueKind.Undefined ? components with { Value = edited?.ComponentsJson ?? default } : components;

    // An edit can only be judged by the resulting message.
    private static bool IsEmpty(JsonElement message, bool isV2, int fileCount) =>
        !message.Items("components").Any()
        && (isV2
            || (fileCount == 0
                && !message.Items("embeds").Any()
                && !message.Items("attachments").Any()
                && string.IsNullOrWhiteSpace(message.Get("content").ToString())));

    private static void CheckNonce(Field message)
    {
        var nonce = message["nonce"];
        if (nonce.Value.ValueKind is JsonValueKind.Number)
        {
            nonce.Integer();
        }
        else
        {
            nonce.Text(max: 25);
        }

        message["enforce_nonce"].Flag();
    }

    // A forward is told from a reply by its type.
    private static void CheckReference(Field reference)
    {
        if (!reference.IsObject())
        {
            return;
        }

        if (reference["type"].OneOf(0, Forward) is Forward)
        {
            reference["type"].FailUnsupported("forwards");
        }

        reference["message_id"].Required().Snowflake();
        reference["channel_id"].Snowflake();
        reference["guild_id"].Snowflake();
        reference["fail_if_not_exists"].Flag();
    }
}
