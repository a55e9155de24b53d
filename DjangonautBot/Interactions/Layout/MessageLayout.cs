using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Interactions.Layout;

/// <summary>
/// Turns every message into components of version 2, because a message that is made of them stays so: any reply can then take the
/// place of any other, and an older message becomes one with its next edit.
/// </summary>
internal static class MessageLayout
{
    private const int ShortestContent = 100;

    /// <summary>The message with its text as a component at the top, and its files at the bottom unless a component shows them.</summary>
    public static OutgoingMessage Of(OutgoingMessage message)
    {
        var components = message.Components ?? [];
        return message with
        {
            Content = null,
            Components =
            [
                .. string.IsNullOrWhiteSpace(message.Content) ? Array.Empty<MessageComponent>() : [Words(message.Content, components)],
                .. components,
                .. Files(message),
            ],
        };
    }

    private static TextDisplay Words(string content, IReadOnlyList<MessageComponent> components)
    {
        var room = OutgoingMessage.MaxTextLength - ComponentSize.Of(components).Text;
        return new TextDisplay(Excerpt.Of(content, Math.Max(room, ShortestContent)));
    }

    private static IEnumerable<FileDisplay> Files(OutgoingMessage message) => (message.Files ?? [])
        .Select(file => UnfurledMedia.Attachment(file.FileName))
        .Except((message.Components ?? []).SelectMany(Shown))
        .Select(file => new FileDisplay(file));

    private static IEnumerable<UnfurledMedia> Shown(MessageComponent component) => component switch
    {
        Container container => container.Components.SelectMany(Shown),
        MediaGallery gallery => gallery.Items.Select(item => item.Media),
        _ => [],
    };
}
