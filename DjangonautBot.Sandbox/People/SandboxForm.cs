using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>A form (modal) opened for a person.</summary>
public sealed class SandboxForm
{
    private const int Row = 1;
    private const int TextInput = 4;
    private const int TextDisplay = 10;
    private const int LabelType = 18;
    private const int ShortStyle = 1;
    private readonly Person _person;
    private readonly SandboxInteraction _opener;
    private readonly JsonElement _form;

    internal SandboxForm(Person person, SandboxInteraction opener, JsonElement form)
    {
        (_person, _opener, _form) = (person, opener, form);
        Title = form.Text("title")!;
        Fields = [.. form.Items("components").Where(top => top.Int("type") is Row or LabelType).Select(ReadField)];
    }

    public string Title { get; }

    /// <summary>Text displays and fields, from top to bottom.</summary>
    internal IEnumerable<object> Parts => _form.Items("components").Select(top =>
        top.Int("type") == TextDisplay ? (object)top.Text("content")! : ReadField(top));

    public IReadOnlyList<SandboxFormField> Fields { get; }

    /// <summary>
    /// Fills in fields, by label or custom id, and submits the form. Other fields keep their values. A menu takes a line for each
    /// choice: the label or value of an option, or the name or id of a person, role or channel.
    /// </summary>
    /// <exception cref="SandboxInteractionException">A field is required, too short or too long; or the bot did not respond.</exception>
    public async Task<Outcome> SubmitAsync(params (string Label, string Value)[] inputs)
    {
        foreach (var (label, _) in inputs)
        {
            if (!Fields.Any(field => IsNamed(field, label)))
            {
                throw new SandboxInteractionException($"The form has no field {label}.");
            }
        }

        var resolved = new ResolvedData(_person.World, _opener.Channel.Server, _person.Id);
        var values = Fields.ToDictionary(field => field.CustomId, field => Fill(field, inputs, resolved));
        var next = 0;
        var data = new JsonObject
        {
            ["custom_id"] = _form.Text("custom_id"),
            ["components"] = new JsonArray([.. _form.Items("components").Select(top => Submitted(top, values, ref next))]),
        };
        resolved.AddTo(data);
        return await _person.SubmitAsync(_opener, data);
    }

    private static SandboxFormField ReadField(JsonElement top)
    {
        var inner = Inner(top);
        var menu = inner.Int("type") == TextInput ? null : MessageReader.Menu(inner);
        return new SandboxFormField(
            top.Text("label") ?? inner.Text("label") ?? "",
            top.Text("description"),
            inner.Text("custom_id")!,
            menu is null ? inner.Text("value") ?? "" : string.Join('\n', menu.Chosen),
            menu,
            inner.Int("min_length") ?? 0,
            inner.Int("max_length") ?? 4000,
            inner.Flag("required", otherwise: true))
        {
            IsShort = inner.Int("style") == ShortStyle,
            Placeholder = inner.Text("placeholder"),
        };
    }

    private static JsonElement Inner(JsonElement top) =>
        top.Int("type") == LabelType ? top.Get("component") : top.Items("components").First();

    private JsonNode Fill(SandboxFormField field, (string Label, string Value)[] inputs, ResolvedData resolved)
    {
        var text = inputs.LastOrDefault(input => IsNamed(field, input.Label)).Value ?? field.Value;
        if (text.Length == 0 && field.Required)
        {
            throw new SandboxInteractionException($"{field.Label} is required.");
        }

        if (field.Menu is { } menu)
        {
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            if (lines.Length == 0)
            {
                return new JsonArray();
            }

            return ComponentData.Values(menu, [.. lines.Select(line => MenuValue.Find(_opener.Channel.Server, menu.Type, line))], resolved);
        }

        var length = text.EnumerateRunes().Count();
        if (length > field.MaxLength || (length > 0 && length < field.MinLength))
        {
            throw new SandboxInteractionException($"{field.Label} takes {field.MinLength} to {field.MaxLength} characters, not {length}.");
        }

        return text;
    }

    private static bool IsNamed(SandboxFormField field, string labelOrCustomId) =>
        field.Label == labelOrCustomId || field.CustomId == labelOrCustomId;

    // The value of a label's field is nested in it: https://discord.com/developers/docs/components/reference#label.
    private static JsonObject Submitted(JsonElement top, Dictionary<string, JsonNode> values, ref int next)
    {
        var json = new JsonObject { ["type"] = top.Int("type"), ["id"] = ++next };
        if (top.Int("type") == TextDisplay)
        {
            return json;
        }

        var inner = Inner(top);
        var value = values[inner.Text("custom_id")!];
        var submitted = new JsonObject
        {
            ["type"] = inner.Int("type"),
            ["id"] = ++next,
            ["custom_id"] = inner.Text("custom_id"),
            [value is JsonArray ? "values" : "value"] = value,
        };
        if (top.Int("type") == LabelType)
        {
            json["component"] = submitted;
        }
        else
        {
            json["components"] = new JsonArray(submitted);
        }

        return json;
    }
}
