using System.Text.Json;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Messages;

/// <summary>Reads the parts of a message of components v2 from the JSON sent by the bot.</summary>
/// <param name="files">Files of the message.</param>
internal sealed class PartReader(IReadOnlyList<SandboxFile> files)
{
    public IReadOnlyList<SandboxPart> Read(JsonElement components) => [.. components.Items().Select(ReadOne)];

    /// <summary>Finds the file that an address <c>attachment://name</c> names; null for any other address.</summary>
    public static SandboxFile? FindFile(IReadOnlyList<SandboxFile> files, string? url) =>
        url?.StartsWith(MediaRules.AttachmentPrefix, StringComparison.Ordinal) is true
            ? files.FirstOrDefault(file => file.FileName == url[MediaRules.AttachmentPrefix.Length..])
            : null;

    private static SandboxRow Row(JsonElement row)
    {
        var components = row.Items("components").ToList();
        return components is [var only] && ComponentType.IsSelect(only.Int("type"))
            ? new SandboxRow([], MessageReader.Menu(only))
            : new SandboxRow([.. components.Select(MessageReader.ReadButton)], null);
    }

    private static string[] Texts(JsonElement section) => [.. section.Items("components").Select(text => text.Text("content") ?? "")];

    private SandboxPart ReadOne(JsonElement part) => part.Int("type") switch
    {
        ComponentType.TextDisplay => new SandboxText(part.Text("content") ?? ""),
        ComponentType.Section => Section(part, part.Get("accessory")),
        ComponentType.Gallery => new SandboxGallery([.. part.Items("items").Select(Picture)]),
        ComponentType.File => new SandboxFilePart(FileAt(part.Get("file").Text("url"))!, part.Flag("spoiler")),
        ComponentType.Separator => new SandboxSeparator(part.Flag("divider", otherwise: true), part.Int("spacing") ?? 1),
        ComponentType.Container => new SandboxContainer(part.Int("accent_color"), part.Flag("spoiler"), Read(part.Get("components"))),
        _ => Row(part),
    };

    private SandboxSection Section(JsonElement section, JsonElement accessory) =>
        accessory.Int("type") == ComponentType.Button
            ? new SandboxSection(Texts(section), MessageReader.ReadButton(accessory), null)
            : new SandboxSection(Texts(section), null, Picture(accessory));

    private SandboxPicture Picture(JsonElement picture)
    {
        var url = picture.Get("media").Text("url");
        var file = FileAt(url);
        return new SandboxPicture(file, file is null ? url : null, picture.Text("description"), picture.Flag("spoiler"));
    }

    private SandboxFile? FileAt(string? url) => FindFile(files, url);
}
