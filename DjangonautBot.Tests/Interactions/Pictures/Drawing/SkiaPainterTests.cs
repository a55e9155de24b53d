using DjangonautBot.Interactions.Pictures;
using DjangonautBot.Interactions.Pictures.Drawing;
using SkiaSharp;

namespace DjangonautBot.Tests.Interactions.Pictures.Drawing;

/// <summary>Pictures as Skia paints them on this machine.</summary>
internal sealed class SkiaPainterTests
{
    private const double LeastContrast = 4.5;

    // Those that stand beside each other in one picture.
    private static readonly Tone[][] Together =
    [
        [Tone.Main, Tone.Soft, Tone.Away, Tone.Nothing],
        [Tone.Main, Tone.Soft, Tone.Open],
        [Tone.Gentle, Tone.Main, Tone.Much],
    ];

    [Test]
    public void A_title_is_drawn_in_letters()
    {
        using var with = Paint(SomePictures.TwoTeams);
        using var without = Paint(SomePictures.TwoTeams with { Title = "" });

        Assert.That(Differing(with, without), Is.GreaterThan(300), "the library draws no letters, and says nothing about it");
    }

    [Test]
    public void Each_letter_has_a_shape_of_its_own()
    {
        using var one = Paint(SomePictures.TwoTeams with { Title = "Ł" });
        using var other = Paint(SomePictures.TwoTeams with { Title = "Ж" });

        Assert.That(Differing(one, other), Is.GreaterThan(30), "boxes instead of letters all look the same");
    }

    [Test]
    public void It_is_opaque_so_that_it_looks_the_same_on_any_background()
    {
        using var picture = Paint(SomePictures.TwoTeams);

        Assert.That(picture.Pixels.Select(pixel => pixel.Alpha), Is.All.EqualTo(byte.MaxValue));
    }

    [Test]
    public void Numbers_are_legible_on_every_tone([Values] Tone tone) =>
        Assert.That(Contrast(Palette.Of(tone).Fill, Palette.Of(tone).Text), Is.GreaterThanOrEqualTo(LeastContrast));

    [TestCaseSource(nameof(Together))]
    public void Nobody_depends_on_colour(params Tone[] tones) =>
        Assert.That(tones.Select(tone => Palette.Of(tone).Pattern), Is.Unique);

    [Test]
    public void Steps_grow_darker_one_by_one()
    {
        Tone[] steps = [Tone.Step1, Tone.Step2, Tone.Step3, Tone.Step4, Tone.Step5];

        Assert.That(steps.Select(step => Luminance(Palette.Of(step).Fill)), Is.Ordered.Descending);
    }

    private static SKBitmap Paint(Picture picture) => SKBitmap.Decode(new SkiaPainter().Paint(picture));

    private static int Differing(SKBitmap one, SKBitmap other) => one.Pixels.Zip(other.Pixels).Count(pair => pair.First != pair.Second);

    // https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    private static double Contrast(SKColor one, SKColor other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(SKColor color) =>
        (0.2126 * Linear(color.Red)) + (0.7152 * Linear(color.Green)) + (0.0722 * Linear(color.Blue));

    private static double Linear(byte channel) => channel / 255.0 is var share && share <= 0.04045
        ? share / 12.92
        : Math.Pow((share + 0.055) / 1.055, 2.4);
}
