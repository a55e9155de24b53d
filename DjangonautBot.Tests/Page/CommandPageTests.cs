using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>Commands with options, as a Captain fills them in.</summary>
internal sealed class CommandPageTests : PageTest
{
    [Test]
    public async Task The_bot_suggests_while_an_option_is_typed()
    {
        var maya = await OpenAsync("Maya");

        await maya.BeginAsync("/cohort create");
        await maya.Option("name").FillAsync("Session 7");
        await maya.Option("starts_on").FillAsync("2026-05-11");
        await maya.Option("time_zone").PressSequentiallyAsync("amster");
        await maya.Choice("Europe/Amsterdam").ClickAsync();
        await Expect(maya.Option("time_zone")).ToHaveValueAsync("Europe/Amsterdam · UTC+01:00");
        await maya.Button("Run").ClickAsync();

        await Expect(maya.Message("Session 7 is ready for lift-off.")).ToContainTextAsync("(Europe/Amsterdam)");
    }

    [Test]
    public async Task People_are_picked_in_a_menu()
    {
        var maya = await OpenAsync("Maya");

        await maya.BeginAsync("/crew add");
        await maya.Option("role").FillAsync("nav");
        await maya.Choice("Navigator").ClickAsync();
        await maya.Button("Run").ClickAsync();
        var picker = maya.Message("Who joins team Pluto as Navigator?");
        await picker.GetByRole(AriaRole.Combobox, new() { Name = "Pick people" }).FillAsync("may");
        await picker.GetByRole(AriaRole.Option, new() { Name = "Maya" }).ClickAsync();
        await picker.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();

        await Expect(maya.Message("In team Pluto as Navigator: @Maya.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_person_is_found_by_a_part_of_the_name()
    {
        var maya = await OpenAsync("Maya");

        await maya.BeginAsync("/crew remove");
        await maya.Option("member").PressSequentiallyAsync("ali");
        await Expect(maya.Choice("Dalia")).ToBeVisibleAsync();
        await maya.Page.Keyboard.PressAsync("Enter");
        await Expect(maya.Option("member")).ToHaveValueAsync("Dalia");
        await maya.Button("Run").ClickAsync();

        await Expect(maya.PrivateMessage("Take Dalia out of the crew?")).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_list_says_what_each_command_does()
    {
        var bilal = await OpenAsync("Bilal");

        await bilal.Bar.FillAsync("/");

        await Expect(bilal.Choice("/checkin").First).ToContainTextAsync("Tell your team how your week went");
    }

    [Test]
    public async Task What_is_missing_is_named_and_nothing_is_sent()
    {
        var maya = await OpenAsync("Maya");

        await maya.BeginAsync("/crew add");
        await maya.Button("Run").ClickAsync();

        await Expect(maya.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "role is needed." })).ToBeVisibleAsync();
        await Expect(maya.Option("role")).ToBeFocusedAsync();
    }

    [Test]
    public async Task Escape_leaves_a_command()
    {
        var maya = await OpenAsync("Maya");

        await maya.BeginAsync("/crew add");
        await maya.Page.Keyboard.PressAsync("Escape");
        await maya.Page.Keyboard.PressAsync("Escape");

        await Expect(maya.Bar).ToBeFocusedAsync();
    }
}
