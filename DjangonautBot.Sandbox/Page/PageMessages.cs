using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Writes messages for the page.</summary>
internal static class PageMessages
{
    private const int Button = 2;

    /// <summary>Writes the messages of one channel, oldest first.</summary>
    public static JsonObject Read(PageCall call)
    {
        var (person, channel) = (call.Person(), call.Channel());
        return call.World.Read(() => new JsonObject
        {
            ["messages"] = new JsonArray([.. person.Read(channel).Select(message => Of(call.World, message, person))]),
        });
    }

    /// <param name="person">The viewer. Names of channels hidden from this person are omitted.</param>
    public static JsonObject Of(SandboxWorld world, SandboxMessage message, Person person) =>
        new()
        {
            ["id"] = message.Id.Wire(),
            ["channel_id"] = message.Channel.Id.Wire(),
            ["at"] = message.CreatedAt.Wire(),
            ["edited"] = message.Edited,
            ["ephemeral"] = message.Ephemeral,
            ["loading"] = message.Loading,
            ["author"] = new JsonObject
            {
                ["id"] = message.AuthorId.Wire(),
                ["name"] = message.Author.Name,
                ["bot"] = message.Author.IsBot,
            },
            ["used_by"] = message.Origin is { Kind: InteractionKind.Command, Person: var user }
                ? new JsonObject { ["id"] = user.Id.Wire(), ["name"] = user.Name }
                : null,
            ["content"] = message.Content,
            ["embeds"] = new JsonArray([.. message.Embeds.Select(Of)]),
            ["rows"] = new JsonArray([.. message.ComponentsJson.Items().Select(Row)]),
            ["files"] = new JsonArray([
                .. message.Files.Select(
                    (file, index) =>
                        new JsonObject
                        {
                            ["index"] = index,
                            ["name"] = file.FileName,
                            ["size"] = file.Bytes.Length,
                        }),
            ]),
            ["thread"] = message.Thread is { } thread
                ? new JsonObject
                {
                    ["id"] = thread.Id.Wire(),
                    ["name"] = thread.Name,
                    ["count"] = thread.MessageCount,
                }
                : null,
            ["mentions"] = MentionedNames.Of(world, message, person),
        };

    private static JsonObject Of(SandboxEmbed embed) => new()
    {
        ["author"] = embed.Author,
        ["title"] = embed.Title,
        ["url"] = embed.Url,
        ["description"] = embed.Description,
        ["color"] = embed.Color,
        ["fields"] = new JsonArray([.. embed.Fields.Select(field => new JsonObject
        {
            ["name"] = field.Name,
            ["value"] = field.Value,
            ["inline"] = field.Inline,
        })]),
        ["footer"] = embed.Footer,
    };

    private static JsonObject Row(JsonElement row) => new()
    {
        ["components"] = new JsonArray([.. row.Items("components").Select(component =>
            component.Int("type") == Button ? Of(MessageReader.ReadButton(component)) : Of(MessageReader.Menu(component)))]),
    };

    private static JsonObject Of(SandboxButton button) => new()
    {
        ["type"] = "button",
        ["custom_id"] = button.CustomId,
        ["label"] = button.Label,
        ["style"] = button.Style,
        ["url"] = button.Url,
        ["disabled"] = button.Disabled,
    };

    private static JsonObject Of(SandboxMenu menu) => new()
    {
        ["type"] = MenuJson.KindOf(menu),
        ["custom_id"] = menu.CustomId,
        ["placeholder"] = menu.Placeholder,
        ["min_values"] = menu.MinValues,
        ["max_values"] = menu.MaxValues,
        ["disabled"] = menu.Disabled,
        ["options"] = MenuJson.OptionsOf(menu),
        ["chosen"] = new JsonArray([.. menu.Chosen.Select(value => JsonValue.Create(value))]),
    };
}
