using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Sandbox.Wire;

/// <summary>Writes the components of a message, numbered and with omitted fields filled in.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference">Component reference</seealso>
internal sealed class ComponentJson
{
    private readonly SandboxMessage _message;
    private readonly ComponentNumbers _numbers;
    private readonly MediaJson _media;

    private ComponentJson(SandboxMessage message)
    {
        _message = message;
        _numbers = new ComponentNumbers(message.ComponentsJson);
        _media = new MediaJson(message);
    }

    public static JsonArray Of(SandboxMessage message) => new ComponentJson(message).All(message.ComponentsJson);

    /// <summary>Gets the <c>id</c> of the button or menu with a <c>custom_id</c>.</summary>
    public static int IdOf(SandboxMessage message, string customId)
    {
        var numbers = new ComponentNumbers(message.ComponentsJson);
        return ComponentTree.All(message.ComponentsJson)
            .Select(component => (Id: numbers.Next(component), CustomId: component.Text("custom_id")))
            .First(component => component.CustomId == customId)
            .Id;
    }

    private JsonArray All(JsonElement components) => new([.. components.Items().Select(One)]);

    private JsonNode One(JsonElement component)
    {
        var json = new JsonObject { ["type"] = component.Int("type"), ["id"] = _numbers.Next(component) };
        switch (component.Int("type"))
        {
            case ComponentType.Row:
                json["components"] = All(component.Get("components"));
                break;
            case ComponentType.Section:
                json["components"] = All(component.Get("components"));
                json["accessory"] = One(component.Get("accessory"));
                break;
            case ComponentType.TextDisplay:
                json["content"] = component.Text("content");
                break;
            case ComponentType.Thumbnail:
                FillPicture(json, component);
                break;
            case ComponentType.Gallery:
                json["items"] = new JsonArray([.. component.Items("items").Select(item => FillPicture([], item))]);
                break;
            case ComponentType.File:
                FillFile(json, component);
                break;
            case ComponentType.Separator:
                json["divider"] = component.Flag("divider", otherwise: true);
                json["spacing"] = component.Int("spacing") ?? 1;
                break;
            case ComponentType.Container:
                json["accent_color"] = component.Int("accent_color");
                json["spoiler"] = component.Flag("spoiler");
                json["components"] = All(component.Get("components"));
                break;
            default:
                FillInteractive(json, component);
                break;
        }

        return json;
    }

    private JsonObject FillPicture(JsonObject json, JsonElement picture)
    {
        json["media"] = _media.Of(picture.Get("media").Text("url")!);
        json["description"] = picture.Text("description");
        json["spoiler"] = picture.Flag("spoiler");
        return json;
    }

    private void FillFile(JsonObject json, JsonElement part)
    {
        var url = part.Get("file").Text("url")!;
        var file = PartReader.FindFile(_message.Files, url);
        json["file"] = _media.Of(url);
        json["name"] = file?.FileName;
        json["size"] = file?.Bytes.Length;
        json["spoiler"] = part.Flag("spoiler");
    }

    // Buttons and selects come back as they were sent.
    private static void FillInteractive(JsonObject json, JsonElement component)
    {
        foreach (var property in component.EnumerateObject().Where(property => property.Value.ValueKind is not JsonValueKind.Null))
        {
            json.TryAdd(property.Name, JsonNode.Parse(property.Value.GetRawText()));
        }

        if (ComponentType.IsSelect(component.Int("type")))
        {
            json["min_values"] = component.Int("min_values") ?? 1;
            json["max_values"] = component.Int("max_values") ?? 1;
        }
    }
}
