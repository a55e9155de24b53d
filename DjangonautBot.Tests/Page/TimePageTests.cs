using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>Time travel.</summary>
internal sealed class TimePageTests : PageTest
{
    [Test]
    public async Task On_next_Monday_it_is_the_next_week()
    {
        var bilal = await OpenAsync("Bilal");

        await bilal.Button("Next Monday").ClickAsync();
        await Expect(bilal.Page.Locator("#now")).ToContainTextAsync("Mon, 23 Mar 2026");
        await bilal.RunAsync("/week");

        await Expect(bilal.PrivateMessage("Week 4 of 8")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Everybody_sees_the_time_move()
    {
        var bilal = await OpenAsync("Bilal");
        var maya = await OpenAsync("Maya");

        await bilal.Button("+1 day").ClickAsync();

        await Expect(maya.Page.Locator("#now")).ToContainTextAsync("Thu, 19 Mar 2026");
    }

    [Test]
    public async Task A_date_can_be_chosen()
    {
        var bilal = await OpenAsync("Bilal");

        await bilal.Page.GetByLabel("Travel to a date and time").FillAsync("2026-04-21T12:00");
        await bilal.Button("Go").ClickAsync();
        await bilal.RunAsync("/week");

        await Expect(bilal.PrivateMessage("Week 8 of 8")).ToBeVisibleAsync();
    }
}
