using System.Net;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Features.Crew.Import.Reading;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Features.Crew.Import;

/// <summary>
/// A file is fetched from where Discord keeps files and from nowhere else, without the token, and for no longer than it may take.
/// </summary>
internal sealed class FileDownloadTests
{
    private static readonly DiscordRestOptions Options =
        new() { Token = "secret", ApiBaseUrl = new Uri("http://127.0.0.1:8080/api/v10") };

    [TestCase("https://cdn.discordapp.com/attachments/1/2/crew.csv?ex=1")]
    [TestCase("https://media.discordapp.net/ephemeral-attachments/1/2/crew.csv")]
    [TestCase("http://127.0.0.1:8080/ephemeral-attachments/1/2/crew.csv")]
    public async Task A_file_at_Discords_is_fetched_without_the_token(string url)
    {
        HttpRequestMessage? sent = null;

        var file = await GetAsync(url, request =>
        {
            sent = request;
            return Answer("team"u8.ToArray());
        });

        Assert.That(file is DownloadedFile.Content(var bytes) ? bytes.ToArray() : null, Is.EqualTo("team"u8.ToArray()));
        Assert.That(sent!.Headers.Authorization, Is.Null);
        Assert.That(sent.ToString(), Does.Not.Contain(Options.Token));
    }

    [TestCase("https://cdn.discordapp.com.example.org/crew.csv")]
    [TestCase("https://example.org/cdn.discordapp.com/crew.csv")]
    [TestCase("http://cdn.discordapp.com/crew.csv")]
    [TestCase("https://cdn.discordapp.com:8443/crew.csv")]
    [TestCase("https://user@cdn.discordapp.com/crew.csv")]
    [TestCase("http://127.0.0.1:8081/crew.csv")]
    [TestCase("https://127.0.0.1:8080/crew.csv")]
    [TestCase("file:///etc/passwd")]
    [TestCase("crew.csv")]
    public async Task A_file_elsewhere_is_not_asked_for(string url)
    {
        var file = await GetAsync(url, _ => throw new InvalidOperationException("Nothing may be sent."));

        Assert.That(file, Is.TypeOf<DownloadedFile.Elsewhere>());
    }

    [TestCase(HttpStatusCode.Redirect)]
    [TestCase(HttpStatusCode.NotFound)]
    [TestCase(HttpStatusCode.PartialContent)]
    public async Task Any_other_answer_is_none(HttpStatusCode status)
    {
        var requests = 0;

        var file = await GetAsync("https://cdn.discordapp.com/crew.csv", _ =>
        {
            requests++;
            return new HttpResponseMessage(status) { Headers = { Location = new Uri("https://example.org/") } };
        });

        Assert.That((file, requests), Is.EqualTo((new DownloadedFile.NotAnswered(), 1)));
    }

    [Test]
    public async Task A_file_of_one_mebibyte_is_taken_and_one_that_is_larger_is_not()
    {
        var (most, more) = (
            await GetAsync("https://cdn.discordapp.com/crew.csv", _ => Answer(new byte[FileDownload.MaxBytes])),
            await GetAsync("https://cdn.discordapp.com/crew.csv", _ => Answer(new byte[FileDownload.MaxBytes + 1])));

        Assert.That((most, more), Is.EqualTo((most as DownloadedFile.Content, new DownloadedFile.TooLarge())));
    }

    [Test]
    public async Task A_file_that_is_said_to_be_larger_is_not_asked_for()
    {
        var file = await GetAsync(
            "https://cdn.discordapp.com/crew.csv", _ => throw new InvalidOperationException(), size: FileDownload.MaxBytes + 1);

        Assert.That(file, Is.TypeOf<DownloadedFile.TooLarge>());
    }

    [Test]
    public async Task A_file_that_does_not_arrive_within_five_seconds_is_given_up()
    {
        var wire = new ManualTimeProvider();
        using var download = new FileDownload(Options, wire, new Handler(async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, wire, cancellationToken);
            return Answer([]);
        }));

        var running = download.GetAsync(FileAt("https://cdn.discordapp.com/crew.csv"), CancellationToken.None);
        wire.Advance(TimeSpan.FromSeconds(4.9));
        var isWaiting = !running.IsCompleted;
        wire.Advance(TimeSpan.FromSeconds(0.2));

        Assert.That((await running.WaitAsync(HangTimeout.Limit), isWaiting), Is.EqualTo((new DownloadedFile.NotAnswered(), true)));
    }

    [Test]
    public async Task A_connection_that_breaks_is_no_answer()
    {
        var file = await GetAsync("https://cdn.discordapp.com/crew.csv", _ => throw new HttpRequestException("broken"));

        Assert.That(file, Is.TypeOf<DownloadedFile.NotAnswered>());
    }

    private static async Task<DownloadedFile> GetAsync(string url, Func<HttpRequestMessage, HttpResponseMessage> answer, long size = 4)
    {
        using var download = new FileDownload(
            Options, TimeProvider.System, new Handler((request, _) => Task.FromResult(answer(request))));
        return await download.GetAsync(FileAt(url, size), CancellationToken.None);
    }

    private static Attachment FileAt(string url, long size = 4) => new(new Snowflake(2), "crew.csv", size, url);

    private static HttpResponseMessage Answer(byte[] content) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(content) };

    private sealed class Handler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            answer(request, cancellationToken);
    }
}
