using System.Text.Json.Serialization;

namespace DjangonautBot.Discord.Models;

/// <summary>Text with a button or a picture beside it.</summary>
/// <param name="Texts">1 to <see cref="MaxTexts"/>.</param>
/// <param name="Accessory">A <see cref="Button"/> or a <see cref="Thumbnail"/>.</param>
/// <remarks>https://discord.com/developers/docs/components/reference#section</remarks>
public sealed record Section([property: JsonIgnore] IReadOnlyList<TextDisplay> Texts, MessageComponent Accessory) : MessageComponent
{
    /// <summary>Most <see cref="Texts"/>.</summary>
    public const int MaxTexts = 3;

    public Section(string text, MessageComponent accessory)
        : this([new TextDisplay(text)], accessory)
    {
    }

    /// <summary>The texts as Discord names them; as components of any kind, because only those are written with their type.</summary>
    public IReadOnlyList<MessageComponent> Components => Texts;
}
