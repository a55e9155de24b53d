using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Layout;

namespace DjangonautBot.Tests.Support;

/// <summary>The parts of a message of the bot, as they travel.</summary>
internal static class OutgoingParts
{
    /// <summary>All texts in reading order.</summary>
    public static IReadOnlyList<string> Texts(this OutgoingMessage message) =>
        [.. message.Parts().OfType<TextDisplay>().Select(text => text.Content)];

    /// <summary>All texts in reading order, a line break between two.</summary>
    public static string Text(this OutgoingMessage message) => string.Join('\n', message.Texts());

    public static IReadOnlyList<Button> Buttons(this OutgoingMessage message) => [.. message.Parts().OfType<Button>()];

    public static IReadOnlyList<StringSelect> Menus(this OutgoingMessage message) => [.. message.Parts().OfType<StringSelect>()];

    /// <summary>All components, nested ones included, in reading order.</summary>
    public static IEnumerable<MessageComponent> Parts(this OutgoingMessage message) => Parts(MessageLayout.Of(message).Components!);

    private static IEnumerable<MessageComponent> Parts(IEnumerable<MessageComponent> components) =>
        components.SelectMany(component => Nested(component).Prepend(component));

    private static IEnumerable<MessageComponent> Nested(MessageComponent component) => component switch
    {
        ActionRow row => Parts(row.Components),
        Section section => Parts([.. section.Texts, section.Accessory]),
        Container container => Parts(container.Components),
        _ => [],
    };
}
