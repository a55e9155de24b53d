using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.Validation;

namespace DjangonautBot.Sandbox.Wire;

/// <summary>Writes messages.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message#message-object</remarks>
internal static class MessageJson
{
    private const int Default = 0;
    private const int Reply = 19;
    private const int SlashCommand = 20;
    private const int SpoilerFile = 1 << 3;

    /// <param name="readable">
    /// False to omit the content, as of others' messages without the message content intent.
    /// See https://discord.com/developers/docs/topics/gateway#message-content-intent.
    /// </param>
    public static JsonObject Of(SandboxWorld world, SandboxMessage message, bool readable = true)
    {
        var json = Alone(world, message, readable);
        if (message.ReferencedMessageId is not { } id)
        {
            return json;
        }

        json["message_reference"] = Reference(message.Channel, id);
        json["referenced_message"] = message.Channel.Find(id) is { } found ? Alone(world, found, IsReadable(world, found)) : null;
        return json;
    }

    /// <summary>True if the bot may read the content of a message.</summary>
    public static bool IsReadable(SandboxWorld world, SandboxMessage message) =>
        message.AuthorId == world.Bot.Id
        || message.Channel.Server is null
        || MentionReader.Named(message).Contains(world.Bot.Id);

    // Without the message to which it replies.
    private static JsonObject Alone(SandboxWorld world, SandboxMessage message, bool readable)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id.Wire(),
            ["channel_id"] = message.Channel.Id.Wire(),
            ["type"] = TypeOf(message),
            ["author"] = UserJson.Of(message.Author),
            ["content"] = readable ? message.Content : "",
            ["timestamp"] = message.CreatedAt.Wire(),
            ["edited_timestamp"] = message.EditedAt?.Wire(),
            ["tts"] = message.ReadAloud,
            ["pinned"] = false,
            ["mention_everyone"] = message.PingedRoles.Contains(message.Channel.Server?.Id ?? 0),
            ["mentions"] = new JsonArray([
                .. message.PingedUsers.Where(world.Users.ContainsKey).Select(id => UserJson.Of(world.Users[id])),
            ]),
            ["mention_roles"] = new JsonArray([.. message.PingedRoles.Select(id => JsonValue.Create(id.Wire()))]),
            ["embeds"] = message.AreEmbedsSuppressed ? [] : new JsonArray([.. message.EmbedsJson.Items().Select(Embed)]),
            ["components"] = ComponentJson.Of(message),
            ["attachments"] = new JsonArray([.. message.Files.Select(file => Attachment(message, file))]),
            ["flags"] = FlagsOf(message),
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

    private static int TypeOf(SandboxMessage message) => message switch
    {
        { Origin.IsCommand: true } => SlashCommand,
        { Origin: not null } or { ReferencedMessageId: not null } => Reply,
        _ => Default,
    };

    private static int FlagsOf(SandboxMessage message) =>
        message.Flags
        | (message.Thread is null ? 0 : MessageFlags.HasThread)
        | (message.Ephemeral ? MessageFlags.Ephemeral : 0)
        | (message.Loading ? MessageFlags.Loading : 0);

    private static JsonObject Reference(SandboxChannel channel, ulong messageId)
    {
        var json = new JsonObject { ["type"] = 0, ["channel_id"] = channel.Id.Wire(), ["message_id"] = messageId.Wire() };
        if (channel.Server is { } server)
        {
            json["guild_id"] = server.Id.Wire();
        }

        return json;
    }

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

    private static JsonObject Attachment(SandboxMessage message, SandboxFile file)
    {
        var url = MediaJson.UrlOf(message, file);
        var json = new JsonObject
        {
            ["id"] = file.Id.Wire(),
            ["filename"] = file.FileName,
            ["size"] = file.Bytes.Length,
            ["url"] = url,
            ["proxy_url"] = url,
            ["flags"] = file.IsSpoiler ? SpoilerFile : 0,
        };
        if (file.Description is not null)
        {
            json["description"] = file.Description;
        }

        if (file.Title is not null)
        {
            json["title"] = file.Title;
        }

        return json;
    }
}
