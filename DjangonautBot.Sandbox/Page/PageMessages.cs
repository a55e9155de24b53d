using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Writes messages for the page.</summary>
internal static class PageMessages
{
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
    public static JsonObject Of(SandboxWorld world, SandboxMessage message, Person person)
    {
        var json = new JsonObject
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
            ["rows"] = message.IsV2 ? [] : new JsonArray([.. message.ComponentsJson.Items().Select(Row)]),
            ["files"] = message.IsV2 ? [] : new JsonArray([.. message.Files.Select(File)]),
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
        if (message.IsV2)
        {
            json["parts"] = PartJson.Of(message);
        }

        return json;
    }

    private static JsonObject File(SandboxFile file, int index) => new()
    {
        ["index"] = index,
        ["name"] = file.FileName,
        ["size"] = file.Bytes.Length,
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
            component.Int("type") == ComponentType.Button
                ? ButtonJson.Of(MessageReader.ReadButton(component))
                : MenuJson.Of(MessageReader.Menu(component)))]),
    };
}
