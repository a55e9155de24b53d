using System.Text.Json;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Messages;

/// <summary>Walks the components of a message or a form at any depth.</summary>
internal static class ComponentTree
{
    /// <summary>Gets all components in reading order, each before those inside it.</summary>
    public static IEnumerable<JsonElement> All(JsonElement components) => components.Items().SelectMany(Whole);

    /// <summary>Gets the texts of all text displays, in reading order.</summary>
    public static IEnumerable<string> Texts(JsonElement components) =>
        All(components).Where(component => component.Int("type") == ComponentType.TextDisplay).Select(text => text.Text("content") ?? "");

    private static IEnumerable<JsonElement> Whole(JsonElement component) =>
        All(component.Get("components")).Concat(Inner(component, "accessory")).Concat(Inner(component, "component")).Prepend(component);

    private static IEnumerable<JsonElement> Inner(JsonElement component, string name) =>
        component.Get(name) is { ValueKind: JsonValueKind.Object } inner ? Whole(inner) : [];
}
