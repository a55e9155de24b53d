using System.Diagnostics.CodeAnalysis;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Pictures;

namespace DjangonautBot.Interactions.Layout;

/// <summary>A part of a <see cref="Card"/>.</summary>
internal abstract record CardPart
{
    private CardPart()
    {
    }

    /// <summary>Components of the part.</summary>
    /// <param name="limit">Most code points of a text that can be written shorter.</param>
    public abstract IEnumerable<MessageComponent> Write(int limit);

    /// <summary>A text with nothing beside it.</summary>
    public sealed record Words(FittingText Text) : CardPart
    {
        public override IEnumerable<MessageComponent> Write(int limit) => [new TextDisplay(Text.Write(limit))];
    }

    /// <summary>A text with its action beside it.</summary>
    public sealed record Section(FittingText Text, Button Button) : CardPart
    {
        public override IEnumerable<MessageComponent> Write(int limit) => [new Discord.Models.Section(Text.Write(limit), Button)];
    }

    /// <summary>A line between two parts.</summary>
    public sealed record Line : CardPart
    {
        public override IEnumerable<MessageComponent> Write(int limit) => [new Separator()];
    }

    /// <summary>Buttons below each other's texts, as many rows as they need.</summary>
    public sealed record Buttons(params IEnumerable<Button> All) : CardPart
    {
        public override IEnumerable<MessageComponent> Write(int limit) =>
            All.Chunk(ActionRow.MaxButtons).Select(row => new ActionRow([.. row]));
    }

    /// <summary>A menu.</summary>
    public sealed record Menu(MessageComponent Select) : CardPart
    {
        public override IEnumerable<MessageComponent> Write(int limit) => [new ActionRow(Select)];
    }

    /// <summary>Pictures beside each other, at least one. Their files go with the message.</summary>
    public sealed record Gallery(params IReadOnlyList<DrawnPicture> Pictures) : CardPart
    {
        public override IEnumerable<MessageComponent> Write(int limit) =>
        [
            new MediaGallery(
            [
                .. Pictures.Select(picture => new MediaGalleryItem(UnfurledMedia.Attachment(picture.File.FileName), picture.Description)),
            ]),
        ];
    }

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator CardPart?(string? text) => text is null ? null : new Words(text);

    [return: NotNullIfNotNull(nameof(picture))]
    public static implicit operator CardPart?(DrawnPicture? picture) => picture is null ? null : new Gallery(picture);

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator CardPart?(FittingText? text) => text is null ? null : new Words(text);
}
