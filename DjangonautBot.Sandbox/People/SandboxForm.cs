using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Messages;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox;

/// <summary>A form (modal) opened for a person.</summary>
public sealed class SandboxForm
{
    private readonly Person _person;
    private readonly SandboxInteraction _opener;
    private readonly JsonElement _form;

    internal SandboxForm(Person person, SandboxInteraction opener, JsonElement form)
    {
        (_person, _opener, _form) = (person, opener, form);
        Title = form.Text("title")!;
        Fields = [.. form.Items("components").Where(top => !IsText(top)).Select(FieldReader.Read)];
    }

    public string Title { get; }

    /// <summary>Text displays and fields, from top to bottom.</summary>
    internal IEnumerable<object> Parts =>
        _form.Items("components").Select(top => IsText(top) ? (object)top.Text("content")! : FieldReader.Read(top));

    public IReadOnlyList<SandboxFormField> Fields { get; }

    /// <summary>
    /// Fills in fields, by label or custom id, and submits the form. Other fields keep their values. A menu takes a line for each
    /// choice: the label or value of an option, or the name or id of a person, role or channel. So do checkboxes; a radio group takes
    /// one option, and a single checkbox <c>true</c> or <c>false</c>, <c>yes</c> or <c>no</c>.
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
        var values = Fields.ToDictionary(
            field => field.CustomId,
            field => FieldValue.Of(field, TextFor(field, inputs), _opener.Channel.Server, resolved));
        var numbers = new ComponentNumbers(_form.Get("components"));
        var data = new JsonObject
        {
            ["custom_id"] = _form.Text("custom_id"),
            ["components"] = new JsonArray([.. _form.Items("components").Select(top => Submitted(top, values, numbers))]),
        };
        resolved.AddTo(data);
        return await _person.SubmitAsync(_opener, data);
    }

    private static string TextFor(SandboxFormField field, (string Label, string Value)[] inputs) =>
        inputs.LastOrDefault(input => IsNamed(field, input.Label)).Value ?? field.Value;

    private static bool IsNamed(SandboxFormField field, string labelOrCustomId) =>
        field.Label == labelOrCustomId || field.CustomId == labelOrCustomId;

    private static bool IsText(JsonElement top) => top.Int("type") == ComponentType.TextDisplay;

    // The value of a label's field is nested in it: https://discord.com/developers/docs/components/reference#label.
    private static JsonObject Submitted(JsonElement top, Dictionary<string, JsonNode?> values, ComponentNumbers numbers)
    {
        var json = new JsonObject { ["type"] = top.Int("type"), ["id"] = numbers.Next(top) };
        if (IsText(top))
        {
            return json;
        }

        var inner = FieldReader.Inner(top);
        var value = values[inner.Text("custom_id")!];
        var submitted = new JsonObject
        {
            ["type"] = inner.Int("type"),
            ["id"] = numbers.Next(inner),
            ["custom_id"] = inner.Text("custom_id"),
            [value is JsonArray ? "values" : "value"] = value,
        };
        if (top.Int("type") == ComponentType.Label)
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
