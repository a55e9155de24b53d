using System.Globalization;
using System.Text.Json;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks a message. Ignores unknown properties, as Discord does.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#create-message">Create message</seealso>
internal static class MessageRules
{
    private const int MaxFiles = 10;
    private const long SuppressEmbeds = 1 << 2;
    private const long Ephemeral = 1 << 6;
    private const long SuppressNotifications = 1 << 12;

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
        if (use is MessageRequestKind.Create)
        {
            CheckNonce(message);
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

    private static void CheckFlags(Field flags, MessageRequestKind use)
    {
        var allowed = use switch
        {
            MessageRequestKind.Create => SuppressEmbeds | SuppressNotifications,
            MessageRequestKind.Edit or MessageRequestKind.CallbackUpdate => SuppressEmbeds,
            _ => SuppressEmbeds | SuppressNotifications | Ephemeral,
        };
        if (flags.Integer(min: 0) is { } value && (value & ~allowed) != 0)
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

            var isNew = attachment["id"].Required().Snowflake() is { } id && id < (ulong)fileCount;
            var mayBeKept = use is MessageRequestKind.Edit or MessageRequestKind.CallbackUpdate && attachment["id"].Snowflake() >= MaxFiles;
            if (!isNew && !mayBeKept && attachment["id"].IsGiven)
            {
                attachment["id"].FailChoices(Enumerable.Range(0, fileCount).Select(n => n.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }
}
