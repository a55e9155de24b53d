using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Messages;

namespace DjangonautBot.Sandbox.Wire;

/// <summary>Writes messages.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#message-object</remarks>
internal static class MessageJson
{
    private const int HasThread = 1 << 5;
    private const int Ephemeral = 1 << 6;
    private const int Loading = 1 << 7;

    /// <param name="readable">
    /// False to omit the content, as of others' messages without the message content intent.
    /// See https://discord.com/developers/docs/topics/gateway#message-content-intent.
    /// </param>
    public static JsonObject Of(SandboxWorld world, SandboxMessage message, bool readable = true)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id.Wire(),
            ["channel_id"] = message.Channel.Id.Wire(),
            ["type"] =
                message.Origin is null ? 0
                : message.Origin.IsCommand ? 20
                : 19,
            ["author"] = UserJson.Of(message.Author),
            ["content"] = readable ? message.Content : "",
            ["timestamp"] = message.CreatedAt.Wire(),
            ["edited_timestamp"] = message.EditedAt?.Wire(),
            ["tts"] = false,
            ["pinned"] = false,
            ["mention_everyone"] = message.PingedRoles.Contains(message.Channel.Server?.Id ?? 0),
            ["mentions"] = new JsonArray([
                .. message.PingedUsers.Where(world.Users.ContainsKey).Select(id => UserJson.Of(world.Users[id])),
            ]),
            ["mention_roles"] = new JsonArray([.. message.PingedRoles.Select(id => JsonValue.Create(id.Wire()))]),
            ["embeds"] = new JsonArray([.. message.EmbedsJson.Items().Select(Embed)]),
            ["components"] = Components(message.ComponentsJson),
            ["attachments"] = new JsonArray([.. message.Files.Select(file => Attachment(message, file))]),
            ["flags"] = (message.Thread is null ? 0 : HasThread) | (message.Ephemeral ? Ephemeral : 0) | (message.Loading ? Loading : 0),
        };
        if (message.Nonce is not null)
        {
            json["nonce"] = message.Nonce;
        }

        if (message.Thread is { } thread)
        {
            json["thread"] = ChannelJson.Thread(thread);
        }

        if (message.Origin is { } origin)
        {
            json["application_id"] = world.ApplicationId.Wire();
            json["webhook_id"] = world.ApplicationId.Wire();
            json["interaction_metadata"] = InteractionJson.Metadata(origin);
        }

        return json;
    }

    /// <summary>True if the bot may read the content of a message.</summary>
    public static bool IsReadable(SandboxWorld world, SandboxMessage message) =>
        message.AuthorId == world.Bot.Id
        || message.Channel.Server is null
        || MentionReader.Named(message.Content).Contains(world.Bot.Id);

    private static JsonNode Embed(JsonElement embed)
    {
        var json = JsonObject.Create(embed)!;
        json["type"] = "rich";
        foreach (var part in json["fields"]?.AsArray() ?? [])
        {
            part!.AsObject().TryAdd("inline", false);
        }

        return json;
    }

    // Discord numbers the components of a message, and fills in omitted fields.
    private static JsonArray Components(JsonElement components)
    {
        var next = 0;
        return new JsonArray([.. components.Items().Select(row =>
        {
            var json = JsonObject.Create(row)!;
            json["id"] = ++next;
            json["components"] = new JsonArray([.. row.Items("components").Select(component =>
            {
                var inner = JsonObject.Create(component)!;
                inner["id"] = ++next;
                if (component.Int("type") is not 2)
                {
                    inner["min_values"] = component.Int("min_values") ?? 1;
                    inner["max_values"] = component.Int("max_values") ?? 1;
                }

                return inner;
            })]);
            return json;
        })]);
    }

    private static JsonObject Attachment(SandboxMessage message, SandboxFile file)
    {
        var url = $"https://cdn.sandbox.invalid/attachments/{message.Channel.Id}/{file.Id}/{Uri.EscapeDataString(file.FileName)}";
        return new JsonObject
        {
            ["id"] = file.Id.Wire(),
            ["filename"] = file.FileName,
            ["size"] = file.Bytes.Length,
            ["url"] = url,
            ["proxy_url"] = url,
        };
    }
}
