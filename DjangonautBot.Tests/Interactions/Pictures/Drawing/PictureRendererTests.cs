using System.Text;
using DjangonautBot.Interactions.Pictures.Drawing;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Interactions.Pictures.Drawing;

internal sealed class PictureRendererTests
{
    private readonly IPicturePainter _painter = Substitute.For<IPicturePainter>();

    [Test]
    public void A_picture_goes_with_its_words()
    {
        _painter.Paint(SomePictures.TwoTeams).Returns(Encoding.ASCII.GetBytes("PNG"));

        var drawn = Render(new LogRecorder()).Draw(SomePictures.TwoTeams)!;

        Assert.Multiple(() =>
        {
            Assert.That((drawn.File.FileName, drawn.File.ContentType), Is.EqualTo(("weeks.png", "image/png")));
            Assert.That(drawn.Description, Is.EqualTo(SomePictures.TwoTeams.Description));
        });
    }

    [Test]
    public void Without_the_library_there_is_no_picture_and_the_log_says_once_why()
    {
        var log = new LogRecorder();
        _painter.Paint(default!).ThrowsForAnyArgs(new PaintingException("No library.", new DllNotFoundException("libSkiaSharp")));
        var pictures = Render(log);

        var drawn = new[] { pictures.Draw(SomePictures.TwoTeams), pictures.Draw(SomePictures.TwoTeams) };

        Assert.That(drawn, Is.All.Null);
        Assert.That(log.Lines, Has.Count.EqualTo(1).And.All.Contains("libSkiaSharp"));
    }

    private PictureRenderer Render(LogRecorder log)
    {
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(log));
        return new PictureRenderer(_painter, factory.CreateLogger<PictureRenderer>());
    }
}
