using System.Diagnostics;
using System.Net;
using DjangonautBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>The first seconds. The bounds are wide, as other tests run at the same time; the figures are printed.</summary>
internal sealed class FirstPaintTests : PageTest
{
    private static readonly TimeSpan StartBound = TimeSpan.FromSeconds(10);
    private const double MessageBound = 1000;

    [Test]
    public async Task The_first_paint_says_what_this_is_and_what_to_try()
    {
        // Without script the page is what it is before anything has been fetched.
        var page = await Chromium.OpenAsync(new() { JavaScriptEnabled = false });

        await page.GotoAsync($"{Demo.Address}");

        await Expect(page.Locator("#welcome")).ToContainTextAsync("This is a sandbox");
        await Expect(page.Locator("#welcome")).ToContainTextAsync("/");
        await Expect(page.Locator("#welcome")).ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }

    [Test]
    public async Task The_start_is_quick()
    {
        var folder = Directory.CreateTempSubdirectory("djangonautbot-start-");
        var port = BotProcess.FindFreePort();
        var started = Stopwatch.GetTimestamp();
        await using (var sandbox = BotProcess.Start(folder, new Dictionary<string, string> { ["Http__Port"] = $"{port}" }, "sandbox"))
        {
            await sandbox.WaitForOutputAsync("The sandbox is open at", Cancellation);
            using var client = new HttpClient();
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"), Cancellation);
            var took = Stopwatch.GetElapsedTime(started);

            await TestContext.Out.WriteLineAsync($"From the start of the process to a page that answers: {took.TotalSeconds:0.00} s");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(took, Is.LessThan(StartBound));
        }

        folder.Delete(recursive: true);
    }

    [Test]
    public async Task A_message_of_the_bot_shows_at_once()
    {
        var bilal = await OpenAsync("Bilal", Thread);
        var came = new TaskCompletionSource<double>(TaskCreationOptions.RunContinuationsAsynchronously);
        Demo.World.Happened += activity =>
        {
            if (activity.Message?.Text.Contains("How quick is it?", StringComparison.Ordinal) == true)
                came.TrySetResult((TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds);
        };
        var painted = bilal.Page.EvaluateAsync<double>(
            """
            () => new Promise(resolve => new MutationObserver((_, observer) => {
                if (!document.getElementById('messages').textContent.includes('How quick is it?')) return;
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
            }).observe(document.getElementById('messages'), { childList: true, subtree: true }))
            """);

        await bilal.RunAsync("/checkin");
        await bilal.SubmitAsync((Labels.WorkedOn, "How quick is it?"));

        var took = await painted - await came.Task.WaitAsync(Cancellation);
        await TestContext.Out.WriteLineAsync($"From a message of the bot to its paint: {took:0} ms");
        Assert.That(took, Is.LessThan(MessageBound));
    }
}
