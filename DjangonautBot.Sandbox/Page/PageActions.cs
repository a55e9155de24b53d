using System.Text.Json;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Executes a person's actions on the page. Each waits for the bot's response, or throws with the reason for the page.</summary>
internal sealed class PageActions(OpenForms forms)
{
    public static void Say(PageCall call)
    {
        var (channel, text) = (call.Channel(), call.Required("text"));
        call.Person().Within(channel, () => call.Person().Say(text));
    }

    public async Task<JsonNode> RunAsync(PageCall call)
    {
        var (person, channel, command) = (call.Person(), call.Channel(), call.Required("command"));
        return Of(person, await person.Within(channel, () => person.RunAsync(command, Options(call, person, channel, command))));
    }

    public static async Task<JsonNode> AutocompleteAsync(PageCall call)
    {
        var (person, channel, command) = (call.Person(), call.Channel(), call.Required("command"));
        var choices = await person.Within(channel, () => person.AutocompleteChoicesAsync(
            command, call.Required("option"), call.Text("typed") ?? "", Options(call, person, channel, command)));
        return new JsonObject
        {
            ["choices"] = new JsonArray([.. choices.Select(choice => new JsonObject { ["name"] = choice.Name, ["value"] = choice.Value })]),
        };
    }

    public async Task<JsonNode> PressAsync(PageCall call) =>
        Of(call.Person(), await call.Person().PressAsync(call.Message(), call.Required("custom_id")));

    public async Task<JsonNode> ChooseAsync(PageCall call)
    {
        var (person, message, menu) = (call.Person(), call.Message(), call.Required("custom_id"));
        var type = message.Menus.FirstOrDefault(each => each.CustomId == menu)?.Type ?? 0;
        var values = call.Body.Items("values").Select(value => MenuValue.Find(message.Channel.Server, type, value.ToString()));
        return Of(person, await person.ChooseAsync(message, menu, [.. values]));
    }

    public async Task<JsonNode> SubmitAsync(PageCall call)
    {
        var (person, id) = (call.Person(), call.Required("form"));
        var form = forms.Find(person, id) ?? throw new PageException(404, "This form is not open any more.");
        var outcome = await form.SubmitAsync([.. Values(call.Body.Get("values"))]);
        forms.Close(id);
        return Of(person, outcome);
    }

    public async Task<JsonNode> UseOnMessageAsync(PageCall call) =>
        Of(call.Person(), await call.Person().UseOnMessageAsync(call.Required("name"), call.Message()));

    private static (string Option, object Value)[] Options(PageCall call, Person person, SandboxChannel channel, string command) =>
        TypedOptions.Read(new CommandInvocation(call.World, person, channel, command), channel.Server, call.Body.Get("options"));

    // The value of a menu has a line for each choice, as in SandboxForm.
    private static IEnumerable<(string, string)> Values(JsonElement values) => values.ValueKind is not JsonValueKind.Object
        ? []
        : values.EnumerateObject().Select(field => (
            field.Name,
            field.Value.ValueKind is JsonValueKind.Array ? string.Join('\n', field.Value.Items()) : field.Value.ToString()));

    private JsonObject Of(Person person, Outcome outcome) => new()
    {
        ["message_id"] = outcome.Message?.Id.Wire(),
        ["channel_id"] = outcome.Message?.Channel.Id.Wire(),
        ["ephemeral"] = outcome.Ephemeral,
        ["form"] = outcome.Form is { } form ? FormJson.Of(form, forms.Add(person, form)) : null,
    };
}
