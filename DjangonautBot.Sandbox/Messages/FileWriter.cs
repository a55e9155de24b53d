using System.Text.Json;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Messages;

/// <summary>Writes the files of a request into a message. An edit keeps those that it names, and all if it names none.</summary>
/// <remarks>https://discord.com/developers/docs/reference#editing-message-attachments</remarks>
internal static class FileWriter
{
    public static IReadOnlyList<SandboxFile> Write(
        SandboxWorld world, SandboxMessage message, JsonElement body, IReadOnlyList<RecordedFile> files) =>
        [.. Kept(message, body), .. files.Select(file => New(world.NewId(), file, body))];

    public static IEnumerable<SandboxFile> Kept(SandboxMessage message, JsonElement body)
    {
        if (!body.Has("attachments"))
        {
            return message.Files;
        }

        var named = body.Items("attachments").ToLookup(attachment => attachment.Id("id"));
        return message.Files.Where(file => named.Contains(file.Id)).Select(file => Described(file, named[file.Id].First()));
    }

    /// <summary>Gets the names of the files that a message will have. The body need not be checked.</summary>
    /// <param name="message">The message before an edit; null for a new one.</param>
    public static IEnumerable<string> Names(SandboxMessage? message, JsonElement body, IReadOnlyList<RecordedFile> files) =>
        (message is null ? [] : Kept(message, body)).Concat(files.Select(file => New(0, file, body))).Select(file => file.FileName);

    private static SandboxFile New(ulong id, RecordedFile file, JsonElement body)
    {
        var attachment = body.Items("attachments").FirstOrDefault(attachment => file.Part == $"files[{attachment.Text("id")}]");
        return Described(new SandboxFile(id, attachment.Text("filename") ?? file.FileName, file.Bytes), attachment);
    }

    private static SandboxFile Described(SandboxFile file, JsonElement attachment) => file with
    {
        Description = attachment.Has("description") ? attachment.Text("description") : file.Description,
        Title = attachment.Has("title") ? attachment.Text("title") : file.Title,
        IsSpoiler = attachment.Flag("is_spoiler", file.IsSpoiler),
    };
}
