using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>
/// A slash command typed by a person, checked against its declaration as by the app.
/// See https://discord.com/developers/docs/interactions/application-commands#slash-commands.
/// </summary>
internal sealed class CommandInvocation
{
    private readonly ResolvedData _resolved;
    private readonly RegisteredCommand _command;
    private readonly JsonElement _declaration;
    private readonly string[] _words;

    /// <param name="text">Full name: <c>cohort create</c>.</param>
    public CommandInvocation(SandboxWorld world, Person person, SandboxChannel channel, string text)
    {
        _words = text.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _command = CommandMenu.Find(world, person, channel, _words[0], RegisteredCommand.Slash);
        _resolved = new ResolvedData(world, channel.Server, person.Id);
        _declaration = _words.Skip(1).Aggregate(_command.Declaration, Inner);
        if (_declaration.Items("options").Any(option => option.Int("type") is 1 or 2))
        {
            throw new SandboxInteractionException($"/{text} has subcommands; choose one of them.");
        }
    }

    /// <summary>Creates the data sent when the command is run.</summary>
    public JsonObject Run(IReadOnlyList<(string Option, object Value)> given)
    {
        foreach (var option in _declaration.Items("options").Where(option => option.Flag("required")))
        {
            if (!given.Any(value => value.Option == option.Text("name")))
            {
                throw new SandboxInteractionException($"The option {option.Text("name")} is required.");
            }
        }

        return Data(new JsonArray([.. given.Select(Option)]));
    }

    /// <summary>Creates the data sent while one option is being typed; the others may still be missing.</summary>
    public JsonObject Type(string option, string typed, IReadOnlyList<(string Option, object Value)> others)
    {
        var declared = Declared(option);
        if (!declared.Flag("autocomplete"))
        {
            throw new SandboxInteractionException($"The option {option} has no autocomplete.");
        }

        var focused = new JsonObject { ["type"] = declared.Int("type"), ["name"] = option, ["value"] = typed, ["focused"] = true };
        return Data(new JsonArray([.. others.Select(Option), focused]));
    }

    /// <summary>Discord's number of an option's type.</summary>
    public int TypeOf(string option) => Declared(option).Int("type")!.Value;

    private JsonObject Data(JsonArray options)
    {
        // Subcommands nest: /cohort break add has its options inside add, inside break.
        var nested = options;
        var kinds = Path().Reverse().ToList();
        foreach (var (type, name) in kinds)
        {
            nested = new JsonArray(new JsonObject { ["type"] = type, ["name"] = name, ["options"] = nested });
        }

        var data = new JsonObject { ["id"] = _command.Id.Wire(), ["name"] = _command.Name, ["type"] = _command.Type };
        if (nested.Count > 0)
        {
            data["options"] = nested;
        }

        if (_command.ServerId is { } server)
        {
            data["guild_id"] = server.Wire();
        }

        _resolved.AddTo(data);
        return data;
    }

    private IEnumerable<(int Type, string Name)> Path()
    {
        var at = _command.Declaration;
        foreach (var word in _words.Skip(1))
        {
            at = Inner(at, word);
            yield return (at.Int("type")!.Value, word);
        }
    }

    private JsonObject Option((string Name, object Value) given)
    {
        var declared = Declared(given.Name);
        return new JsonObject
        {
            ["type"] = declared.Int("type"),
            ["name"] = given.Name,
            ["value"] = OptionValue.Check(declared, given.Value, _resolved),
        };
    }

    private JsonElement Declared(string name)
    {
        var option = _declaration.Items("options").FirstOrDefault(option => option.Text("name") == name);
        return option.ValueKind is JsonValueKind.Object ? option : throw new SandboxInteractionException($"There is no option {name}.");
    }

    private static JsonElement Inner(JsonElement declaration, string word)
    {
        var inner = declaration.Items("options").FirstOrDefault(option => option.Int("type") is 1 or 2 && option.Text("name") == word);
        return inner.ValueKind is JsonValueKind.Object ? inner : throw new SandboxInteractionException($"There is no subcommand {word}.");
    }
}
