using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>The first paint. Its duration is measured by <see cref="PageMeasurements"/>.</summary>
internal sealed class FirstPaintTests : PageTest
{
    [Test]
    public async Task The_first_paint_says_what_this_is_and_what_to_try()
    {
        // Without script the page stays as it is before the first fetch.
        var page = await Chromium.OpenAsync(new() { JavaScriptEnabled = false });

        await page.GotoAsync($"{Demo.Address}");

        await Expect(page.Locator("#welcome")).ToContainTextAsync("This is a sandbox");
        await Expect(page.Locator("#welcome")).ToContainTextAsync("/");
        await Expect(page.Locator("#welcome")).ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }
}
