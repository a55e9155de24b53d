using System.Net.Http.Json;
using System.Text.Json;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox.Page;

/// <summary>Somebody's browser, in bare HTTP.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal abstract class PageTest : SandboxTest
{
    protected HttpClient Browser { get; private set; } = null!;

    protected Person Bilal { get; private set; } = null!;

    [SetUp]
    public void OpenBrowser()
    {
        Browser = new HttpClient { BaseAddress = new Uri(Host.Address, "/page/api/"), Timeout = HangTimeout.Limit };
        Bilal = Server.AddPerson("Bilal");
    }

    [TearDown]
    public void CloseBrowser() => Browser.Dispose();

    protected async Task<JsonElement> GetAsync(string path, CancellationToken ct)
    {
        using var response = await Browser.GetAsync(new Uri(path, UriKind.Relative), ct);
        Assert.That((int)response.StatusCode, Is.EqualTo(200), path);
        return await response.Content.ReadFromJsonAsync<JsonElement>(ct);
    }

    protected async Task<int> StatusAsync(string path, CancellationToken ct)
    {
        using var response = await Browser.GetAsync(new Uri(path, UriKind.Relative), ct);
        return (int)response.StatusCode;
    }

    protected async Task<(int Status, JsonElement Body)> PostAsync(string path, object body, CancellationToken ct)
    {
        using var response = await Browser.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, ct);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(ct));
    }

    /// <summary>The texts of the messages that a person sees in a channel.</summary>
    protected async Task<string[]> TextsAsync(Person person, SandboxChannel channel, CancellationToken ct)
    {
        var answer = await GetAsync($"messages?as={person.Id}&channel={channel.Id}", ct);
        return [.. answer.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("content").GetString()!)];
    }

    /// <summary>Runs a command that the bot answers for this person only.</summary>
    protected async Task WhisperAsync(Person person, string text, CancellationToken ct)
    {
        await Bot.RegisterAsync(ct, new { name = "ping", description = "Pong" });
        await Bot.StartAsync(ct);
        var running = person.RunAsync("ping");
        await Bot.AnswerAsync(4, new { content = text, flags = 64 }, ct);
        await running;
    }

    /// <summary>Asks as the page does, and lets the bot answer meanwhile.</summary>
    protected async Task<(int Status, JsonElement Body, JsonElement Interaction)> ActAsync(
        string path, object body, int type, object answer, CancellationToken ct)
    {
        var asking = PostAsync(path, body, ct);
        var answering = Bot.AnswerAsync(type, answer, ct);
        await Task.WhenAny(asking, answering);
        if (asking.IsCompleted)
        {
            Assert.That((await asking).Status, Is.EqualTo(200), "Refused before the bot was asked.");
        }

        var interaction = await answering;
        var (status, said) = await asking;
        return (status, said, interaction);
    }
}
