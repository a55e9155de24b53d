using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>How it feels at first. The bound is wide, as other tests run at the same time: a measurement of its own holds the real one.</summary>
internal sealed class FirstPaintTests : PageTest
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(3);

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
    public async Task A_message_of_the_bot_shows_at_once()
    {
        var took = await PaintLatency.MeasureAsync(Demo, await OpenAsync("Bilal", Thread), Cancellation);

        await TestContext.Out.WriteLineAsync($"From a message of the bot to its paint: {took.TotalMilliseconds:0} ms");
        Assert.That(took, Is.LessThan(Bound));
    }
}
