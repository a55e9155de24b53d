using System.Text.Json;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Messages;

/// <summary>Reads the visible parts of a message from the JSON sent by the bot.</summary>
internal static class MessageReader
{
    private const int Button = 2;
    private const int StringSelect = 3;

    public static IEnumerable<SandboxEmbed> Embeds(JsonElement embeds) => embeds.Items().Select(embed => new SandboxEmbed(
        embed.Get("author").Text("name"),
        embed.Text("title"),
        embed.Text("url"),
        embed.Text("description"),
        [.. embed.Items("fields").Select(Field)],
        embed.Get("footer").Text("text"),
        embed.Int("color")));

    public static IEnumerable<SandboxButton> Buttons(JsonElement components) =>
        InRows(components).Where(component => component.Int("type") == Button).Select(ReadButton);

    public static IEnumerable<SandboxMenu> Menus(JsonElement components) =>
        InRows(components).Where(component => component.Int("type") is >= StringSelect and <= 8 and not 4).Select(Menu);

    public static SandboxButton ReadButton(JsonElement button) => new(
        button.Text("label") ?? button.Get("emoji").Text("name") ?? "",
        button.Text("custom_id"),
        button.Text("url"),
        button.Int("style") ?? 2,
        button.Flag("disabled"));

    /// <summary>Reads a select of a message or a form.</summary>
    public static SandboxMenu Menu(JsonElement select) => new(
        select.Int("type") ?? StringSelect,
        select.Text("custom_id") ?? "",
        select.Text("placeholder"),
        [.. select.Items("options").Select(option => new SandboxMenuOption(
            option.Text("label") ?? "", option.Text("value") ?? "", option.Text("description"), option.Flag("default")))],
        [.. Chosen(select)],
        select.Int("min_values") ?? 1,
        select.Int("max_values") ?? 1,
        select.Flag("disabled"));

    // Default values of https://discord.com/developers/docs/components/reference#user-select; a string select has them at each option.
    private static IEnumerable<string> Chosen(JsonElement select) =>
        select.Items("options").Where(option => option.Flag("default")).Select(option => option.Text("value") ?? "")
            .Concat(select.Items("default_values").Select(thing => thing.Text("id") ?? ""));

    private static SandboxEmbedField Field(JsonElement field) =>
        new(field.Text("name") ?? "", field.Text("value") ?? "", field.Flag("inline"));

    private static IEnumerable<JsonElement> InRows(JsonElement components) =>
        components.Items().SelectMany(row => row.Items("components"));
}
