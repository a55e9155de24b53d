using System.Globalization;
using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks a message. Ignores unknown properties, as Discord does.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#create-message">Create message</seealso>
internal static class MessageRules
{
    private const int MaxFiles = 10;
    private const int Forward = 1;

    /// <param name="fileCount">Number of files of the request; 0 if it was no multipart request.</param>
    public static void Check(JsonElement body, FormErrors errors, MessageRequestKind use, int fileCount)
    {
        var root = use is MessageRequestKind.Callback or MessageRequestKind.CallbackUpdate ? "data" : "";
        var message = new Field(root, body, errors).Required();
        if (!message.IsObject())
        {
            return;
        }

        message["content"].Text(max: 2000);
        message["tts"].Flag();
        EmbedRules.Check(message["embeds"]);
        ComponentRules.Check(message["components"]);
        MentionRules.Check(message["allowed_mentions"]);
        CheckFlags(message["flags"], use);
        CheckAttachments(message["attachments"], use, fileCount);
        message["poll"].RefuseUnsupported("polls");
        message["sticker_ids"].RefuseUnsupported("stickers");
        message["shared_client_theme"].RefuseUnsupported("client themes");
        if (use is MessageRequestKind.Create)
        {
            CheckNonce(message);
            CheckReference(message["message_reference"]);
        }

        var isWhole = use is not (MessageRequestKind.Edit or MessageRequestKind.CallbackUpdate);
        if (isWhole && IsEmpty(body, fileCount))
        {
            errors.AddEmptyMessage();
        }
    }

    /// <summary>
    /// True if a message has no visible part. An edit can only be judged by the resulting message.
    /// </summary>
    public static bool IsEmpty(JsonElement message, int fileCount) =>
        fileCount == 0
        && !HasItems(message, "embeds")
        && !HasItems(message, "components")
        && !HasItems(message, "attachments")
        && !(message.TryGetProperty("content", out var content) && !string.IsNullOrWhiteSpace(content.ToString()));

    private static bool HasItems(JsonElement message, string name) =>
        message.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array && list.GetArrayLength() > 0;

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

    // An edit repeats the flags that a message has, and changes only that of its embeds.
    private static void CheckFlags(Field flags, MessageRequestKind use)
    {
        if (flags.Integer(min: 0) is not { } value)
        {
            return;
        }

        if ((value & MessageFlags.ComponentsV2) != 0)
        {
            flags.FailUnsupported("components of version 2");
        }

        if ((value & MessageFlags.VoiceMessage) != 0)
        {
            flags.FailUnsupported("voice messages");
        }

        var allowed = use switch
        {
            MessageRequestKind.Create => MessageFlags.Kept,
            MessageRequestKind.Edit or MessageRequestKind.CallbackUpdate => long.MaxValue,
            _ => MessageFlags.Kept | MessageFlags.Ephemeral,
        };
        if ((value & ~(allowed | MessageFlags.ComponentsV2 | MessageFlags.VoiceMessage)) != 0)
        {
            flags.Fail("BASE_TYPE_CHOICES", $"Only the flags {allowed} can be set here.");
        }
    }

    // A new file is referred to by its index among the files; in an edit, a kept one by its id.
    private static void CheckAttachments(Field attachments, MessageRequestKind use, int fileCount)
    {
        if (fileCount > MaxFiles)
        {
            attachments.Fail("BASE_TYPE_MAX_LENGTH", $"Must be {MaxFiles} or fewer in length.");
        }

        foreach (var attachment in attachments.List(max: MaxFiles))
        {
            if (!attachment.IsObject())
            {
                continue;
            }

            attachment["filename"].Text(1, 1024);
            attachment["description"].Text(max: 1024);
            attachment["title"].Text(max: 1024);
            attachment["is_spoiler"].Flag();
            attachment["is_remix"].RefuseUnsupported("remixes");
            attachment["duration_secs"].RefuseUnsupported("voice messages");
            attachment["waveform"].RefuseUnsupported("voice messages");

            var isNew = attachment["id"].Required().Snowflake() is { } id && id < (ulong)fileCount;
            var mayBeKept = use is MessageRequestKind.Edit or MessageRequestKind.CallbackUpdate && attachment["id"].Snowflake() >= MaxFiles;
            if (!isNew && !mayBeKept && attachment["id"].IsGiven)
            {
                attachment["id"].FailChoices(Enumerable.Range(0, fileCount).Select(n => n.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }
}
