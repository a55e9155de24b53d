using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Messages;
using Microsoft.AspNetCore.StaticFiles;

namespace DjangonautBot.Sandbox.Wire;

/// <summary>Writes the files of a message, and the media items in its components.</summary>
internal sealed class MediaJson(SandboxMessage message)
{
    private static readonly FileExtensionContentTypeProvider Types = new();
    private ulong _count;

    /// <summary>Address of a file of a message. Nothing is there: the name is reserved for what does not exist.</summary>
    public static string UrlOf(SandboxMessage message, SandboxFile file) =>
        $"https://cdn.sandbox.invalid/attachments/{message.Channel.Id}/{file.Id}/{Uri.EscapeDataString(file.FileName)}";

    /// <summary>Type of a file by its name, as in <c>content_type</c>.</summary>
    public static string TypeOf(string fileName) => Types.TryGetContentType(fileName, out var type) ? type : "application/octet-stream";

    /// <param name="sent">Address as sent by the bot, <c>attachment://</c> or of the web.</param>
    /// <seealso href="https://docs.discord.com/developers/components/reference#unfurled-media-item">Unfurled media item</seealso>
    public JsonObject Of(string sent)
    {
        var file = PartReader.FindFile(message.Files, sent);
        var url = file is null ? sent : UrlOf(message, file);
        var name = file?.FileName ?? new Uri(url).AbsolutePath;
        var json = new JsonObject
        {
            // An id that differs within the message, and stays the same.
            ["id"] = (message.Id + ++_count).Wire(),
            ["url"] = url,
            ["proxy_url"] = url,
            ["width"] = null,
            ["height"] = null,
            ["content_type"] = TypeOf(name),
        };
        if (file is not null)
        {
            json["attachment_id"] = file.Id.Wire();
        }

        return json;
    }
}
