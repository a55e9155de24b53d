using Microsoft.Playwright;
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
    public async Task On_Monday_at_nine_the_week_opens_in_the_team_channel()
    {
        var bilal = await OpenAsync("Bilal");

        await bilal.Button("Next Monday").ClickAsync();
        await Expect(bilal.Page.Locator("#now")).ToContainTextAsync("Mon, 23 Mar 2026");
        await bilal.Button("Next thing").ClickAsync();
        await Expect(bilal.Page.Locator("#now")).ToContainTextAsync("09:00");
        var week = bilal.Message("Week 4 of 8").Filter(new() { Has = bilal.Button("Check in") });
        await week.GetByRole(AriaRole.Button, new() { Name = "Remind me" }).ClickAsync();

        await Expect(week.GetByRole(AriaRole.Button)).ToContainTextAsync(["Check in", "Quiet week", "Remind me"]);
        await Expect(bilal.PrivateMessage("once a week")).ToBeVisibleAsync();
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
