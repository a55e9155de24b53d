using SkiaSharp;

namespace DjangonautBot.Interactions.Pictures.Drawing;

/// <summary>Paints bars with their patterns.</summary>
internal static class PatternPainter
{
    private const float Step = 9;
    private const float LineWidth = 2;
    private const float DotSize = 1.8f;
    private const byte Faint = 0x80;

    public static void Paint(SKCanvas canvas, SKRect bar, Tone tone)
    {
        var look = Palette.Of(tone);
        using var fill = new SKPaint { Color = look.Fill, Style = SKPaintStyle.Fill };
        canvas.DrawRect(bar, fill);
        using var line = new SKPaint
        {
            Color = look.Text.WithAlpha(Faint),
            StrokeWidth = LineWidth,
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
        };
        if (look.Pattern == Pattern.Frame)
        {
            canvas.DrawRect(SKRect.Inflate(bar, -LineWidth / 2, -LineWidth / 2), line);
            return;
        }

        canvas.Save();
        canvas.ClipRect(bar);
        Fill(canvas, bar, look.Pattern, line);
        canvas.Restore();
    }

    private static void Fill(SKCanvas canvas, SKRect bar, Pattern pattern, SKPaint line)
    {
        switch (pattern)
        {
            case Pattern.RisingLines:
                Each(bar.Left - bar.Height, bar.Right, x => canvas.DrawLine(x, bar.Bottom, x + bar.Height, bar.Top, line));
                break;
            case Pattern.FallingLines:
                Each(bar.Left - bar.Height, bar.Right, x => canvas.DrawLine(x, bar.Top, x + bar.Height, bar.Bottom, line));
                break;
            case Pattern.FlatLines:
                Each(bar.Top + (Step / 2), bar.Bottom, y => canvas.DrawLine(bar.Left, y, bar.Right, y, line));
                break;
            case Pattern.Dots:
                line.Style = SKPaintStyle.Fill;
                Each(bar.Top + (Step / 2), bar.Bottom, y =>
                    Each(bar.Left + (Step / 2), bar.Right, x => canvas.DrawCircle(x, y, DotSize, line)));
                break;
            default:
                break;
        }
    }

    private static void Each(float from, float to, Action<float> paint)
    {
        for (var place = from; place < to; place += Step)
        {
            paint(place);
        }
    }
}
