using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Interactions;

/// <summary>
/// A command as declared by the bot.
/// See https://discord.com/developers/docs/interactions/application-commands#application-command-object.
/// </summary>
/// <param name="ServerId">The only server of the command; null if registered for all.</param>
/// <param name="Type">1 slash, 2 user, 3 message.</param>
internal sealed record RegisteredCommand(ulong Id, ulong Version, ulong? ServerId, string Name, int Type, JsonElement Declaration)
{
    public const int Slash = 1;
    public const int Message = 3;

    /// <summary>True if offered in servers (0) or in direct messages with the bot (1); offered in both if not declared.</summary>
    public bool IsOfferedIn(int context) =>
        Declaration.Get("contexts").ValueKind is not JsonValueKind.Array
        || Declaration.Items("contexts").Any(item => item.GetInt32() == context);

    public JsonObject ToJson(ulong applicationId)
    {
        var json = JsonObject.Create(Declaration)!;
        json["id"] = Id.Wire();
        json["application_id"] = applicationId.Wire();
        json["version"] = Version.Wire();
        json["type"] = Type;
        json["description"] ??= "";
        json.TryAdd("default_member_permissions", null);
        json.TryAdd("nsfw", false);
        json.TryAdd("integration_types", new JsonArray(0));
        if (ServerId is { } server)
        {
            json["guild_id"] = server.Wire();
        }

        return json;
    }
}
