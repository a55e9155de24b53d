using System.Text.Json.Nodes;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.DiscordNet.Rest;

/// <summary>Writes commands to register.</summary>
/// <remarks>https://discord.com/developers/docs/interactions/application-commands#create-global-application-command</remarks>
internal static class CommandJson
{
    private const int InServers = 0;
    private const int InDirectMessages = 1;

    public static JsonArray Of(IReadOnlyList<CommandDeclaration> commands) => [.. commands.Select(Of)];

    private static JsonObject Of(CommandDeclaration command)
    {
        var json = new JsonObject
        {
            ["type"] = (int)command.Type,
            ["name"] = command.Name,
            ["description"] = command.Description,
            ["contexts"] = command.InDirectMessages ? new JsonArray(InServers, InDirectMessages) : new JsonArray(InServers),
            ["integration_types"] = new JsonArray(0),
        };
        if (command.Options is { Count: > 0 } options)
        {
            json["options"] = DiscordJson.ToNodeWithoutDefaults(options);
        }

        return json;
    }
}
