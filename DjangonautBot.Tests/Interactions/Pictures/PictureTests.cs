using System.Drawing;
using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Pictures;
using DjangonautBot.Interactions.Text;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Interactions.Pictures;

/// <summary>Words and layout of pictures, before anything is drawn.</summary>
internal sealed class PictureTests
{
    [Test]
    public void Its_numbers_stand_in_its_description() =>
        Assert.That(
            SomePictures.TwoTeams.Description,
            Is.EqualTo("Session 6, weeks 1 to 3. Mars: checked in 5, 6; quiet week 1, 0. Pluto: checked in 2, 0. Ceres: nothing yet."));

    [Rule(Arbitrary = [typeof(SomePictures)], MaxTest = 200)]
    public void Any_description_fits_an_alternative_text(Picture picture) =>
        Assert.That(Excerpt.Length(picture.Description), Is.LessThanOrEqualTo(MediaGalleryItem.MaxDescriptionLength));

    [Rule(Arbitrary = [typeof(SomePictures)], MaxTest = 100)]
    public void Nothing_leaves_the_picture(Picture picture)
    {
        var layout = PictureLayout.Of(picture, Measure);

        var whole = new RectangleF(0, 0, layout.Width, layout.Height);
        Assert.That(layout.Shapes.Where(shape => !whole.Contains(Bounds(shape))), Is.Empty);
    }

    [Rule(Arbitrary = [typeof(SomePictures)], MaxTest = 100)]
    public void No_two_texts_overlap(Picture picture)
    {
        var labels = PictureLayout.Of(picture, Measure).Shapes.OfType<Shape.Label>().Where(label => label.Text.Length > 0).ToList();

        Assert.That(
            from one in labels.Index()
            from other in labels.Skip(one.Index + 1)
            where Bounds(one.Item).IntersectsWith(Bounds(other))
            select $"{one.Item} and {other}",
            Is.Empty);
    }

    [Test]
    public void Each_segment_bears_its_number_and_is_as_high_as_it_says()
    {
        var layout = PictureLayout.Of(SomePictures.TwoTeams, Measure);

        var numbers = layout.Shapes.OfType<Shape.Label>().Where(label => label.On is not null).Select(label => label.Text);
        var heights = layout.Shapes.OfType<Shape.Bar>().Where(bar => bar.Width > 30).Select(bar => Math.Round(bar.Height + 2));
        Assert.That(numbers, Is.EqualTo(["5", "1", "6", "2"]));
        Assert.That(heights.Select(height => height / heights.First() * 5), Is.EqualTo([5, 1, 6, 2]).Within(0.3));
    }

    [TestCase("Pluto 🚀", "Pluto")]
    [TestCase("Łódź · Αθήνα · Київ", "Łódź · Αθήνα · Київ")]
    [TestCase("Jose\u0301", "Jose")]
    [TestCase("فريق", "")]
    [TestCase("世界", "")]
    public void Only_letters_that_can_be_drawn_are_kept(string typed, string drawn) =>
        Assert.That(DrawableText.Of(typed), Is.EqualTo(drawn));

    private static float Measure(string text, float size) => text.Length * size * 0.64f;

    // A text of digits and capitals is not higher than three quarters of its size.
    private static RectangleF Bounds(Shape shape) => shape switch
    {
        Shape.Bar bar => new(bar.X, bar.Y, bar.Width, bar.Height),
        Shape.Rule rule => new(rule.X, rule.Y, rule.Width, 0),
        Shape.Label label => new(LeftOf(label), label.Y - (label.Size * 0.75f), Measure(label.Text, label.Size), label.Size * 0.75f),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    private static float LeftOf(Shape.Label label) => label.X - label.Align switch
    {
        LabelAlign.Start => 0,
        LabelAlign.Middle => Measure(label.Text, label.Size) / 2,
        _ => Measure(label.Text, label.Size),
    };
}
