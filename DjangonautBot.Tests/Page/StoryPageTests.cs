using DjangonautBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>Watching the demo people live through the program, and the reset.</summary>
internal sealed class StoryPageTests : PageTest
{
    [Test]
    public async Task Play_the_program_lets_the_demo_people_check_in_week_after_week()
    {
        var bilal = await OpenAsync("Bilal");

        await bilal.Button("Play the program").ClickAsync();

        await Expect(bilal.Button("Stop playing")).ToBeVisibleAsync();
        await Expect(bilal.Link("Week 4 · Pluto")).ToBeVisibleAsync(new() { Timeout = HangTimeout.Milliseconds });
        await bilal.Button("Stop playing").ClickAsync();
        await Expect(bilal.Button("Play the program")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Reset_begins_the_demo_anew_and_takes_the_page_along()
    {
        var bilal = await OpenAsync("Bilal");
        await SayAsync(bilal, "Hello from before");

        await bilal.Button("Reset…").ClickAsync();
        await bilal.Button("Reset").ClickAsync();
        await Demo.BeginAnewAsync(Cancellation);

        await Expect(bilal.Message("Hello from before")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await Expect(bilal.Link(Thread)).ToBeVisibleAsync();
        // While the demo was away, the browser could not reach it.
        bilal.ForgetComplaints();
    }

    [Test]
    public async Task Reset_asks_first_and_can_be_left()
    {
        var bilal = await OpenAsync("Bilal");
        await SayAsync(bilal, "Hello from before");

        await bilal.Button("Reset…").ClickAsync();
        await bilal.Button("Keep it").ClickAsync();

        await SayAsync(bilal, "Still here");
        await Expect(bilal.Message("Hello from before")).ToBeVisibleAsync();
    }

    private static async Task SayAsync(Window window, string text)
    {
        await window.Bar.FillAsync(text);
        await window.Bar.PressAsync("Enter");
        await Expect(window.Message(text)).ToBeVisibleAsync();
    }
}
