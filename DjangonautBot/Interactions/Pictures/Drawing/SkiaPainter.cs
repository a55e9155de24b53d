using SkiaSharp;

namespace DjangonautBot.Interactions.Pictures.Drawing;

/// <summary>Paints pictures with Skia. Its native library is loaded with the first picture, and nothing of a picture is kept.</summary>
internal sealed class SkiaPainter : IPicturePainter
{
    private const int Quality = 100;
    private const float Around = 3;
    private const float FrameWidth = 2;

    public byte[] Paint(Picture picture)
    {
        try
        {
            var png = PaintWithLibrary(picture);
            NativeHeap.GiveBack();
            return png;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException
            or TypeInitializationException or InvalidOperationException)
        {
            throw new PaintingException("Skia's native library cannot be used.", exception);
        }
    }

    private static byte[] PaintWithLibrary(Picture picture)
    {
        using var font = PictureFont.Load();
        var layout = PictureLayout.Of(picture, font.Measure);
        using var surface = SKSurface.Create(new SKImageInfo((int)layout.Width, (int)layout.Height))
            ?? throw new PaintingException("Skia made no surface.");
        surface.Canvas.Clear(Palette.Ground);
        foreach (var shape in layout.Shapes)
        {
            Paint(surface.Canvas, shape, font);
        }

        Frame(surface.Canvas, layout);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, Quality);
        var bytes = png.ToArray();
        SKGraphics.PurgeAllCaches();
        return bytes;
    }

    // On a light background the ground alone would have no edge.
    private static void Frame(SKCanvas canvas, PictureLayout layout)
    {
        using var line = new SKPaint { Color = Palette.Grid, StrokeWidth = FrameWidth, Style = SKPaintStyle.Stroke };
        canvas.DrawRect(SKRect.Inflate(SKRect.Create(layout.Width, layout.Height), -FrameWidth / 2, -FrameWidth / 2), line);
    }

    private static void Paint(SKCanvas canvas, Shape shape, PictureFont font)
    {
        switch (shape)
        {
            case Shape.Bar bar:
                PatternPainter.Paint(canvas, SKRect.Create(bar.X, bar.Y, bar.Width, bar.Height), bar.Tone);
                break;
            case Shape.Rule rule:
                using (var line = new SKPaint { Color = rule.IsBase ? Palette.Base : Palette.Grid, StrokeWidth = rule.IsBase ? 2 : 1 })
                {
                    canvas.DrawLine(rule.X, rule.Y, rule.X + rule.Width, rule.Y, line);
                }

                break;
            case Shape.Label label:
                Paint(canvas, label, font);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(shape), shape, null);
        }
    }

    private static void Paint(SKCanvas canvas, Shape.Label label, PictureFont fonts)
    {
        using var font = fonts.In(label.Size);
        var align = label.Align switch
        {
            LabelAlign.Start => SKTextAlign.Left,
            LabelAlign.Middle => SKTextAlign.Center,
            _ => SKTextAlign.Right,
        };
        if (label.On is { } tone)
        {
            // No line of a pattern runs through a number.
            var half = (font.MeasureText(label.Text) / 2) + Around;
            using var plate = new SKPaint { Color = Palette.Of(tone).Fill };
            canvas.DrawRect(SKRect.Create(label.X - half, label.Y - label.Size + Around, half * 2, label.Size), plate);
        }

        using var ink = new SKPaint { Color = label.On is { } on ? Palette.Of(on).Text : Palette.Ink, IsAntialias = true };
        canvas.DrawText(label.Text, label.X, label.Y, align, font, ink);
    }
}
