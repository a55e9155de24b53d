namespace DjangonautBot.Interactions.Pictures;

/// <summary>Measures and shortens texts for their place in a picture.</summary>
internal sealed record TextMeasure(Func<string, float, float> Width)
{
    private const string Ellipsis = "…";

    /// <summary>A text that begins at a place and is as wide as there is room.</summary>
    public Shape.Label Fitting(float x, float y, string text, float size, float room) =>
        new(x, y, Shorten(DrawableText.Of(text), size, room), size, LabelAlign.Start);

    private string Shorten(string text, float size, float room)
    {
        if (Width(text, size) <= room)
        {
            return text;
        }

        var length = text.Length;
        while (length > 0 && Width(text[..length] + Ellipsis, size) > room)
        {
            length--;
        }

        return length == 0 ? "" : text[..length].TrimEnd() + Ellipsis;
    }
}
