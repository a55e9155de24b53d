using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Interactions;

/// <summary>
/// Holds the files that people gave as options of commands. Discord keeps them at its CDN for some hours; here they stand at the address
/// by which the bot reached the gateway.
/// </summary>
internal sealed class UploadStore(SandboxWorld world)
{
    /// <summary>Path of all files, below which come the application, the file's id and its name.</summary>
    public const string Path = "/ephemeral-attachments";

    private readonly Dictionary<ulong, SandboxUpload> _byId = [];

    /// <summary>Address of the sandbox, as the bot knows it.</summary>
    public string Origin { get; set; } = "http://localhost";

    /// <summary>Keeps a file and writes its attachment object.</summary>
    /// <seealso href="https://discord.com/developers/docs/resources/message#attachment-object">Attachment</seealso>
    public JsonObject Add(SandboxUpload upload, out ulong id)
    {
        id = world.NewId();
        _byId.Add(id, upload);
        var url = $"{Origin}{Path}/{world.ApplicationId}/{id}/{Uri.EscapeDataString(upload.FileName)}";
        return new JsonObject
        {
            ["id"] = id.Wire(),
            ["filename"] = upload.FileName,
            ["size"] = upload.Bytes.Length,
            ["url"] = url,
            ["proxy_url"] = url,
            ["content_type"] = MediaJson.TypeOf(upload.FileName),
            ["ephemeral"] = true,
        };
    }

    public bool TryFind(ulong id, [MaybeNullWhen(false)] out SandboxUpload upload) => _byId.TryGetValue(id, out upload);
}
