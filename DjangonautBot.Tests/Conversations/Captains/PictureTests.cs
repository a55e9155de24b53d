using DjangonautBot.Interactions.Pictures.Drawing;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace DjangonautBot.Tests.Conversations.Captains;

/// <summary>Pictures in the answers for Captains.</summary>
internal sealed class PictureTests : CaptainsConversation
{
    [Test]
    public async Task The_overview_has_a_picture_that_says_its_numbers_and_names_nobody()
    {
        await CheckInAsync(Ada, "Read the guide");
        await Bilal.RunAsync("quiet");

        var shown = await Captain.RunAsync("overview");

        var picture = shown.Message!.Pictures().Single();
        Assert.Multiple(() =>
        {
            Assert.That(picture.File!.FileName, Is.EqualTo("overview-week-3.png"));
            Assert.That(
                shown.Message!.Parts.OfType<SandboxFilePart>().Select(part => part.File.FileName),
                Is.EqualTo(["overview-week-3.txt"]),
                "a picture is not a file to download as well");
            Assert.That(picture.File.Bytes.Span[..4].ToArray(), Is.EqualTo("\u0089PNG".Select(letter => (byte)letter)));
            Assert.That(
                picture.Description,
                Does.EndWith("Pluto: checked in 0, 0, 1; quiet week 0, 0, 1; nothing yet 2, 2, 0.")
                    .And.Not.Contain("Ada").And.Not.Contain("Bilal"));
        });
    }

    [Test]
    public async Task Where_nothing_can_be_drawn_the_words_come_alone()
    {
        var painter = Substitute.For<IPicturePainter>();
        painter.Paint(default!).ThrowsForAnyArgs(new PaintingException("No library here."));
        await RestartBotAsync(services =>
        {
            ShareTheWire(services);
            services.AddSingleton(painter);
        });
        await CheckInAsync(Ada, "Read the guide");

        var (overview, report) = (await Captain.RunAsync("overview"), await Captain.RunAsync("cohort report"));

        Assert.Multiple(() =>
        {
            Assert.That(overview.Text, Does.Contain("🛰️ Session 6 · week 3 of 8").And.Contain("Pluto"));
            Assert.That(report.Text, Does.Contain("📊 Session 6 in numbers"));
            Assert.That(overview.Message!.Pictures().Concat(report.Message!.Pictures()), Is.Empty);
            Assert.That(Bot.Log.Lines.Count(line => line.Contains("No library here.", StringComparison.Ordinal)), Is.EqualTo(1));
        });
    }
}
