using SkiaSharp;

namespace DjangonautBot.Interactions.Pictures.Drawing;

/// <summary>
/// The font of all pictures, which comes with the bot: a machine may have none, and then the library draws no letters and says nothing.
/// </summary>
internal sealed class PictureFont : IDisposable
{
    private const string Resource = "DejaVuSans.ttf";

    private readonly SKTypeface _typeface;

    private PictureFont(SKTypeface typeface)
    {
        _typeface = typeface;
    }

    /// <exception cref="PaintingException">The library does not read the font.</exception>
    public static PictureFont Load()
    {
        using var stream = typeof(PictureFont).Assembly.GetManifestResourceStream(Resource)!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data) is { GlyphCount: > 0 } typeface
            ? new PictureFont(typeface)
            : throw new PaintingException($"{Resource} has no letters for the library that draws pictures.");
    }

    public void Dispose() => _typeface.Dispose();

    /// <summary>Creates the font in a size; the caller disposes it.</summary>
    public SKFont In(float size) => new(_typeface, size) { Edging = SKFontEdging.Antialias, Subpixel = true };

    /// <summary>Measures the width of a text.</summary>
    public float Measure(string text, float size)
    {
        using var font = In(size);
        return font.MeasureText(text);
    }
}
