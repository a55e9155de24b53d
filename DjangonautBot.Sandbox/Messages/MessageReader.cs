using System.Text.Json;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Messages;

/// <summary>Reads the visible parts of a message from the JSON sent by the bot.</summary>
internal static class MessageReader
{
    public static IEnumerable<SandboxEmbed> Embeds(JsonElement embeds) => embeds.Items().Select(embed => new SandboxEmbed(
        embed.Get("author").Text("name"),
        embed.Text("title"),
        embed.Text("url"),
        embed.Text("description"),
        [.. embed.Items("fields").Select(Field)],
        embed.Get("footer").Text("text"),
        embed.Int("color")));

    /// <summary>Reads the buttons at any depth, in reading order.</summary>
    public static IEnumerable<SandboxButton> Buttons(JsonElement components) =>
        ComponentTree.All(components).Where(component => component.Int("type") == ComponentType.Button).Select(ReadButton);

    /// <inheritdoc cref="Buttons"/>
    public static IEnumerable<SandboxMenu> Menus(JsonElement components) =>
        ComponentTree.All(components).Where(component => ComponentType.IsSelect(component.Int("type"))).Select(Menu);

    public static SandboxButton ReadButton(JsonElement button) => new(
        button.Text("label") ?? button.Get("emoji").Text("name") ?? "",
        button.Text("custom_id"),
        button.Text("url"),
        button.Int("style") ?? 2,
        button.Flag("disabled"));

    /// <summary>Reads a select of a message or a form.</summary>
    public static SandboxMenu Menu(JsonElement select) => new(
        select.Int("type") ?? ComponentType.StringSelect,
        select.Text("custom_id") ?? "",
        select.Text("placeholder"),
        [.. Options(select)],
        [.. Chosen(select)],
        select.Int("min_values") ?? 1,
        select.Int("max_values") ?? 1,
        select.Flag("disabled"));

    /// <summary>Reads the options of a string select or a group of choices.</summary>
    public static IEnumerable<SandboxMenuOption> Options(JsonElement group) =>
        group.Items("options").Select(option => new SandboxMenuOption(
            option.Text("label") ?? "", option.Text("value") ?? "", option.Text("description"), option.Flag("default")));

    // Default values of https://discord.com/developers/docs/components/reference#user-select; a string select has them at each option.
    private static IEnumerable<string> Chosen(JsonElement select) =>
        select.Items("options").Where(option => option.Flag("default")).Select(option => option.Text("value") ?? "")
            .Concat(select.Items("default_values").Select(thing => thing.Text("id") ?? ""));

    private static SandboxEmbedField Field(JsonElement field) =>
        new(field.Text("name") ?? "", field.Text("value") ?? "", field.Flag("inline"));
}
