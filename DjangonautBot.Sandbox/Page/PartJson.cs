using System.Text.Json.Nodes;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Writes the parts of a message of components v2 for the page.</summary>
/// <param name="files">Files of the message, which the page knows by their index.</param>
internal sealed class PartJson(IReadOnlyList<SandboxFile> files)
{
    public static JsonArray Of(SandboxMessage message) => new PartJson(message.Files).All(message.Parts);

    private JsonArray All(IEnumerable<SandboxPart> parts) => new([.. parts.Select(One)]);

    private JsonObject One(SandboxPart part) => part switch
    {
        SandboxText text => new() { ["type"] = "text", ["content"] = text.Content },
        SandboxRow row => new()
        {
            ["type"] = "row",
            ["components"] = row.Menu is { } menu
                ? new JsonArray(MenuJson.Of(menu))
                : new JsonArray([.. row.Buttons.Select(ButtonJson.Of)]),
        },
        SandboxSection section => new()
        {
            ["type"] = "section",
            ["texts"] = new JsonArray([.. section.Texts.Select(text => JsonValue.Create(text))]),
            ["accessory"] = section.Button is { } button ? ButtonJson.Of(button) : Picture(section.Picture!),
        },
        SandboxGallery gallery => new()
        {
            ["type"] = "gallery",
            ["items"] = new JsonArray([.. gallery.Pictures.Select(Picture)]),
        },
        SandboxFilePart file => new()
        {
            ["type"] = "file",
            ["file"] = IndexOf(file.File),
            ["name"] = file.File.FileName,
            ["size"] = file.File.Bytes.Length,
            ["spoiler"] = file.IsSpoiler,
        },
        SandboxSeparator separator => new()
        {
            ["type"] = "separator",
            ["divider"] = separator.HasDivider,
            ["spacing"] = separator.Spacing,
        },
        SandboxContainer container => new()
        {
            ["type"] = "container",
            ["color"] = container.Color,
            ["spoiler"] = container.IsSpoiler,
            ["parts"] = All(container.Parts),
        },
        _ => throw new InvalidOperationException($"The page cannot show a {part.GetType().Name}."),
    };

    private JsonObject Picture(SandboxPicture picture) => new()
    {
        ["type"] = "picture",
        ["file"] = picture.File is { } file ? IndexOf(file) : null,
        ["name"] = picture.File?.FileName,
        ["url"] = picture.Url,
        ["description"] = picture.Description,
        ["spoiler"] = picture.IsSpoiler,
    };

    private int IndexOf(SandboxFile file) => files.Index().First(each => each.Item.Id == file.Id).Index;
}
