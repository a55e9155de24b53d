using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>A Navigator corrects who came to a stand-up, in a menu of the server's people.</summary>
internal sealed class AttendancePageTests : PageTest
{
    private const string Question = "Who came to the stand-up of Pluto in week 2?";

    [Test]
    public async Task Who_was_noted_before_stands_as_chosen_and_can_be_left_out()
    {
        var grace = await OpenAsync("Grace");
        await AskAsync(grace);
        await Expect(Chosen(grace)).ToContainTextAsync("Ada ×Bilal ×Chidi ×Dalia ×Emeka ×");
        await Chosen(grace).GetByRole(AriaRole.Button, new() { Name = "Leave out Ada" }).ClickAsync();
        await DoneAsync(grace);
        await Expect(grace.PrivateMessage("5 people came")).ToBeVisibleAsync();

        await AskAsync(grace);
        await Expect(Chosen(grace)).Not.ToContainTextAsync("Ada");
        await ChooseAsync(grace, "Ada");
        await DoneAsync(grace);

        await Expect(grace.PrivateMessage("6 people came")).ToBeVisibleAsync();
    }

    private static ILocator Chosen(Window grace) =>
        grace.PrivateMessage(Question).Last.GetByRole(AriaRole.List, new() { Name = "Chosen" });

    private static async Task AskAsync(Window grace)
    {
        await grace.BeginAsync("/standup attendance");
        await grace.Option("week").FillAsync("2");
        await grace.Button("Run").ClickAsync();
        await Expect(grace.PrivateMessage(Question)).ToBeVisibleAsync();
    }

    private static async Task ChooseAsync(Window grace, string name)
    {
        await grace.Page.GetByRole(AriaRole.Combobox, new() { Name = "Pick who came" }).FillAsync(name);
        await grace.Choice(name).ClickAsync();
    }

    private static Task DoneAsync(Window grace) =>
        grace.PrivateMessage(Question).GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
}
