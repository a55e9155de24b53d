using DjangonautBot.Features.Calendars.Feed;

namespace DjangonautBot.Tests.Features.Calendars.Feed;

/// <summary>Secrets in addresses.</summary>
internal sealed class CalendarAddressTests
{
    private static readonly Uri PublicUrl = new("https://calendar.example/bot/");

    [Test]
    public void A_secret_has_256_bits_and_no_two_are_alike()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => CalendarAddress.NewSecret()).ToList();

        Assert.That(secrets, Is.Unique.And.All.Match("^[A-Za-z0-9_-]{43}$"));
    }

    [Test]
    public void It_is_found_in_its_address_whatever_a_proxy_leaves_of_the_path()
    {
        var secret = CalendarAddress.NewSecret();
        var path = new Uri(CalendarAddress.Of(PublicUrl, secret)).AbsolutePath;

        Assert.That(path, Is.EqualTo($"/bot/{secret}.ics"));
        Assert.That(CalendarAddress.FindSecret(path), Is.EqualTo(secret));
        Assert.That(CalendarAddress.FindSecret($"/{secret}.ics"), Is.EqualTo(secret));
    }

    [TestCase("")]
    [TestCase("/")]
    [TestCase("/.ics")]
    [TestCase("/healthz")]
    [TestCase("/short.ics")]
    [TestCase("/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%.ics")]
    [TestCase("/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics/")]
    public void Other_paths_have_none(string path) => Assert.That(CalendarAddress.FindSecret(path), Is.Null);
}
