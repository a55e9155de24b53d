using SkiaSharp;

namespace DjangonautBot.Interactions.Pictures.Drawing;

/// <summary>
/// Colours that people with any kind of colour vision tell apart, after Okabe and Ito, each with a pattern; on a ground of their own, so
/// that they look the same in Discord's light and dark themes.
/// </summary>
internal static class Palette
{
    public static readonly SKColor Ground = new(0xFF, 0xFF, 0xFF);
    public static readonly SKColor Ink = new(0x1F, 0x23, 0x2A);
    public static readonly SKColor Base = new(0x4A, 0x50, 0x5C);
    public static readonly SKColor Grid = new(0xDD, 0xE0, 0xE6);

    private static readonly SKColor Light = new(0xFF, 0xFF, 0xFF);

    public static Look Of(Tone tone) => tone switch
    {
        Tone.Main => new(new(0x00, 0x72, 0xB2), Light, Pattern.None),
        Tone.Soft => new(new(0x8C, 0xCB, 0xF0), Ink, Pattern.RisingLines),
        Tone.Open => new(new(0xF2, 0xB6, 0x3C), Ink, Pattern.Dots),
        Tone.Away => new(new(0xD9, 0xDC, 0xE1), Ink, Pattern.FlatLines),
        Tone.Nothing => new(Ground, Ink, Pattern.Frame),
        Tone.Gentle => new(new(0x5C, 0xC4, 0xA2), Ink, Pattern.FallingLines),
        Tone.Much => new(new(0xE0, 0x7B, 0x39), Ink, Pattern.Dots),
        Tone.Step1 => new(new(0xE3, 0xEE, 0xF8), Ink, Pattern.Frame),
        Tone.Step2 => new(new(0xB3, 0xD4, 0xEE), Ink, Pattern.RisingLines),
        Tone.Step3 => new(new(0x74, 0xAE, 0xDB), Ink, Pattern.None),
        Tone.Step4 => new(new(0x24, 0x74, 0xB3), Light, Pattern.FallingLines),
        Tone.Step5 => new(new(0x0A, 0x3F, 0x73), Light, Pattern.None),
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, null),
    };
}

/// <summary>Look of a bar.</summary>
/// <param name="Text">Colour of a number on it.</param>
internal readonly record struct Look(SKColor Fill, SKColor Text, Pattern Pattern);

/// <summary>Pattern of a bar.</summary>
internal enum Pattern
{
    None,
    RisingLines,
    FallingLines,
    FlatLines,
    Dots,
    Frame,
}
