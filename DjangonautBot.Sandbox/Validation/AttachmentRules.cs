using System.Globalization;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>Checks <c>attachments</c>: a new file is referred to by its index among the files; in an edit, a kept one by its id.</summary>
/// <seealso href="https://docs.discord.com/developers/reference#uploading-files">Uploading files</seealso>
internal static class AttachmentRules
{
    private const int MaxFiles = 10;

    public static void Check(Field attachments, bool isEdit, int fileCount)
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
            var mayBeKept = isEdit && attachment["id"].Snowflake() >= MaxFiles;
            if (!isNew && !mayBeKept && attachment["id"].IsGiven)
            {
                attachment["id"].FailChoices(Enumerable.Range(0, fileCount).Select(n => n.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }
}
