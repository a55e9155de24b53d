using System.Text.Json;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Validation;

/// <summary>Circumstances of a request with a message, without which its body cannot be judged.</summary>
/// <param name="FileCount">Number of files of the request; 0 if it was no multipart request.</param>
/// <param name="FileNames">Names of the files of the resulting message; null if they are not known.</param>
/// <param name="Edited">The message before an edit; null if it is new or not known.</param>
internal sealed record MessageContext(int FileCount, IReadOnlyCollection<string>? FileNames, SandboxMessage? Edited)
{
    public static MessageContext Of(JsonElement body, IReadOnlyList<RecordedFile> files, SandboxMessage? edited = null) =>
        new(files.Count, [.. FileWriter.Names(edited, body, files)], edited);

    /// <summary>Creates the circumstances of a body alone. An edit can refer to files that only the message has.</summary>
    public static MessageContext OfBody(JsonElement body, MessageRequestKind use, int fileCount) => new(
        fileCount,
        use.IsEdit ? null : [.. body.Items("attachments").Select(attachment => attachment.Text("filename")).OfType<string>()],
        Edited: null);
}
