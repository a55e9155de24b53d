namespace DjangonautBot.Interactions.Pictures;

/// <summary>A shape of a laid out picture, in pixels from its upper left corner.</summary>
internal abstract record Shape
{
    private Shape()
    {
    }

    /// <summary>Part of a column, or its sample in a legend.</summary>
    public sealed record Bar(float X, float Y, float Width, float Height, Tone Tone) : Shape;

    /// <summary>Horizontal line of a scale.</summary>
    public sealed record Rule(float X, float Y, float Width, bool IsBase) : Shape;

    /// <summary>One line of text.</summary>
    /// <param name="X">Left end, middle or right end.</param>
    /// <param name="Y">Base line.</param>
    /// <param name="On">Tone of the bar that it stands on; null for the ground.</param>
    public sealed record Label(float X, float Y, string Text, float Size, LabelAlign Align, Tone? On = null) : Shape;
}

/// <summary>Position of a text at its place.</summary>
internal enum LabelAlign
{
    Start,
    Middle,
    End,
}
