using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>Writes messages and reads them.</summary>
/// <remarks>https://discord.com/developers/docs/resources/message</remarks>
internal static class MessageJson
{
    private const int Ephemeral = 1 << 6;
    private const int ComponentsV2 = 1 << 15;

    /// <summary>Writes a new message.</summary>
    public static JsonObject New(OutgoingMessage message, bool ephemeral = false, string? nonce = null)
    {
        var json = new JsonObject { ["allowed_mentions"] = Mentions(message.AllowedMentions) };
        AddUnlessNull(json, "content", message.Content);
        AddUnlessNull(json, "components", message.Components is { Count: > 0 } components ? DiscordJson.ToNode(components) : null);
        AddUnlessNull(json, "attachments", message.Files is { Count: > 0 } ? Attachments(message) : null);
        var flags = (message.IsComponentsV2 ? ComponentsV2 : 0) | (ephemeral ? Ephemeral : 0);
        AddUnlessNull(json, "flags", flags == 0 ? null : flags);
        if (nonce is not null)
        {
            (json["nonce"], json["enforce_nonce"]) = (nonce, true);
        }

        return json;
    }

    /// <summary>Writes the whole new state of a message. An edit leaves unchanged what it does not name.</summary>
    public static JsonObject Replacement(OutgoingMessage message)
    {
        var json = new JsonObject
        {
            ["allowed_mentions"] = Mentions(message.AllowedMentions),
            ["content"] = message.Content,
            ["embeds"] = new JsonArray(),
            ["components"] = DiscordJson.ToNode(message.Components ?? []),
            ["attachments"] = Attachments(message),
        };
        AddUnlessNull(json, "flags", message.IsComponentsV2 ? ComponentsV2 : null);
        return json;
    }

    public static Message Read(JsonElement json) => new(
        DiscordJson.Read<Snowflake>(json.GetProperty("id")),
        DiscordJson.Read<Snowflake>(json.GetProperty("channel_id")),
        DiscordJson.Read<User>(json.GetProperty("author")),
        json.TryGetProperty("content", out var content) ? content.GetString() ?? "" : "",
        json.TryGetProperty("components", out var components) ? [.. CustomIds(components)] : []);

    // Nested in rows, sections, containers and labels, of kinds that may not exist yet.
    private static IEnumerable<string> CustomIds(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(CustomIds),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(field =>
            field is { Name: "custom_id", Value.ValueKind: JsonValueKind.String } ? [field.Value.GetString()!] : CustomIds(field.Value)),
        _ => [],
    };

    private static JsonObject Mentions(AllowedMentions mentions) =>
        new() { ["parse"] = new JsonArray(), ["users"] = DiscordJson.ToNode(mentions.Users.Distinct()) };

    private static JsonArray Attachments(OutgoingMessage message) =>
    [
        .. (message.Files ?? []).Index().Select(file => new JsonObject { ["id"] = $"{file.Index}", ["filename"] = file.Item.FileName }),
    ];

    private static void AddUnlessNull(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
