using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Lists the commands that a person can run in a channel, each subcommand by its full name.</summary>
internal static class PageCommands
{
    public static JsonObject Read(PageCall call)
    {
        var (person, channel) = (call.Person(), call.Channel());
        return call.World.Read(() =>
        {
            var offered = CommandMenu.Offered(call.World, person, channel);
            return new JsonObject
            {
                ["commands"] = new JsonArray([.. offered
                    .Where(command => command.Type == RegisteredCommand.Slash)
                    .SelectMany(command => Flatten(command.Name, command.Declaration))]),
                ["message_commands"] = new JsonArray([.. offered
                    .Where(command => command.Type == RegisteredCommand.Message)
                    .Select(command => new JsonObject { ["name"] = command.Name })]),
            };
        });
    }

    private static IEnumerable<JsonObject> Flatten(string name, JsonElement declaration)
    {
        var inner = declaration.Items("options").Where(option => option.Int("type") is 1 or 2).ToList();
        if (inner.Count > 0)
        {
            return inner.SelectMany(option => Flatten($"{name} {option.Text("name")}", option));
        }

        return
        [
            new JsonObject
            {
                ["name"] = name,
                ["description"] = declaration.Text("description"),
                ["options"] = new JsonArray([.. declaration.Items("options").Select(Option)]),
            },
        ];
    }

    private static JsonObject Option(JsonElement option) => new()
    {
        ["name"] = option.Text("name"),
        ["description"] = option.Text("description"),
        ["type"] = TypeOf(option),
        ["required"] = option.Flag("required"),
        ["autocomplete"] = option.Flag("autocomplete"),
        ["choices"] = new JsonArray([.. option.Items("choices").Select(choice => new JsonObject
        {
            ["name"] = choice.Text("name"),
            ["value"] = Value(choice.Get("value")),
        })]),
        ["min_value"] = Value(option.Get("min_value")),
        ["max_value"] = Value(option.Get("max_value")),
        ["min_length"] = option.Int("min_length"),
        ["max_length"] = option.Int("max_length"),
        ["channel_kinds"] = new JsonArray([.. option.Items("channel_types")
            .Select(kind => JsonValue.Create(ChannelKinds.NameOf((SandboxChannelKind)kind.GetInt32())))]),
    };

    private static JsonNode? Value(JsonElement value) =>
        value.ValueKind is JsonValueKind.Undefined ? null : JsonNode.Parse(value.GetRawText());

    private static string TypeOf(JsonElement option) => option.Int("type") switch
    {
        4 => "integer",
        5 => "boolean",
        6 => "user",
        7 => "channel",
        8 => "role",
        9 => "mentionable",
        10 => "number",
        11 => "attachment",
        _ => "string",
    };
}
