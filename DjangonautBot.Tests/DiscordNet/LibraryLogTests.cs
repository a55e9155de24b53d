using DjangonautBot.DiscordNet.Library;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DjangonautBot.Tests.DiscordNet;

/// <summary>The library's log in ours.</summary>
internal sealed class LibraryLogTests
{
    [TestCase("Rate limit triggered: POST interactions/12/secret/callback Remaining: 1s")]
    [TestCase("PATCH webhooks/12/secret/messages/@original: 12 ms")]
    public void It_holds_no_token(string message)
    {
        var lines = Write("Rest", message);

        Assert.That(lines, Has.One.Contains("/12/…").And.None.Contains("secret"));
    }

    [Test]
    public void It_holds_nothing_that_an_exception_quotes()
    {
        var failure = new FormatException("Could not read \"my words\".");

        var lines = Write("Gateway", "Serializer Error", failure);

        Assert.That(lines, Has.One.Contains("FormatException").And.None.Contains("my words"));
    }

    [Test]
    public void A_failure_without_words_is_told_by_its_kind_and_that_of_its_cause()
    {
        var failure = new TimeoutException("Nothing came", new HttpRequestException("Refused"));

        var lines = Write("Gateway", "", failure);

        Assert.That(lines, Has.One.EndsWith("Discord.Net, Gateway: (TimeoutException: HttpRequestException)"));
    }

    [Test]
    public void Nothing_stands_where_nothing_failed() =>
        Assert.That(Write("Gateway", "Connected"), Has.One.EndsWith("Discord.Net, Gateway: Connected"));

    [TestCase("Left Djangonaut Space")]
    [TestCase("Joined Djangonaut Space")]
    public void It_names_no_server(string message) => Assert.That(Write("Gateway", message), Is.Empty);

    private static IReadOnlyList<string> Write(string source, string text, Exception? failure = null)
    {
        using var recorder = new LogRecorder();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(recorder));
        new LibraryLog(factory.CreateLogger<LibraryLog>()).Write(LogLevel.Warning, source, text, failure);
        return [.. recorder.Lines.Select(line => line.TrimEnd())];
    }
}
