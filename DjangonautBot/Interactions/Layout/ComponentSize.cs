using System.Text;
using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions.Layout;

/// <summary>The measures of components, nested ones included, that Discord limits.</summary>
/// <param name="Count">Number of components.</param>
/// <param name="Text">
/// Length of all texts, in UTF-16 code units: Discord counts code points, of which there are never more, but some of its clients do not.
/// </param>
/// <param name="Bytes">Approximate length as JSON, in UTF-8 without escapes.</param>
internal readonly record struct ComponentSize(int Count, int Text, int Bytes)
{
    // Type, style and punctuation of a component.
    private const int Frame = 75;

    public static ComponentSize Of(IEnumerable<MessageComponent> components) =>
        components.Aggregate(default(ComponentSize), (sum, component) => sum + Of(component));

    public static ComponentSize operator +(ComponentSize one, ComponentSize other) =>
        new(one.Count + other.Count, one.Text + other.Text, one.Bytes + other.Bytes);

    private static ComponentSize Of(MessageComponent component)
    {
        var own = new ComponentSize(1, 0, Frame);
        return component switch
        {
            TextDisplay text => own + new ComponentSize(0, text.Content.Length, BytesOf(text.Content)),
            Button button => own + new ComponentSize(0, 0, BytesOf(button.Label, button.CustomId, button.Url)),
            StringSelect select => own + new ComponentSize(0, 0, select.Options.Sum(option =>
                Frame + BytesOf(option.Label, option.Value, option.Description))),
            MediaGallery gallery => own + new ComponentSize(0, 0, gallery.Items.Sum(item =>
                Frame + BytesOf(item.Media.Url, item.Description))),
            Section section => own + Of(section.Texts) + Of(section.Accessory),
            ActionRow row => own + Of(row.Components),
            Container container => own + Of(container.Components),
            _ => own,
        };
    }

    private static int BytesOf(params ReadOnlySpan<string?> texts)
    {
        var bytes = 0;
        foreach (var text in texts)
        {
            bytes += text is null ? 0 : Encoding.UTF8.GetByteCount(text);
        }

        return bytes;
    }
}
