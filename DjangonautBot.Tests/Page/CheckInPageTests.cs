using DjangonautBot.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>Checking in, as a person does it in the browser.</summary>
internal sealed class CheckInPageTests : PageTest
{
    private const string Saved = "Your check-in for week 3 is saved.";
    private const int PhoneWidth = 375;

    private static readonly BrowserNewContextOptions Phone = new()
    {
        ViewportSize = new() { Width = PhoneWidth, Height = 740 },
        HasTouch = true,
        IsMobile = true,
    };

    [Test]
    public async Task A_check_in_through_the_form_stands_as_a_card_in_the_thread()
    {
        var bilal = await OpenAsync("Bilal");

        await bilal.RunAsync("/checkin");
        await bilal.SubmitAsync((Labels.WorkedOn, "Read the guide"), (Labels.Win, "My checkout builds"));

        await Expect(bilal.Message(Saved)).ToContainTextAsync("Only you can see this");
        await bilal.Link(Thread).ClickAsync();
        await Expect(bilal.Message("Bilal · week 3")).ToContainTextAsync("Read the guide");
        await Expect(bilal.Message("Bilal · week 3")).ToContainTextAsync("My checkout builds");
    }

    [Test]
    public async Task A_second_check_in_opens_filled_in_and_edits_the_card()
    {
        var ada = await OpenAsync("Ada", Thread);
        const string First = "Read the contributing guide and picked ticket #36012. Its regression test fails as it should.";
        await Expect(ada.Message(First)).ToBeVisibleAsync();

        await ada.RunAsync("/checkin");
        await Expect(ada.Form.GetByLabel(Labels.WorkedOn)).ToHaveValueAsync(First);
        await ada.SubmitAsync((Labels.WorkedOn, "The test passes now"));

        await Expect(ada.Message("Ada · week 3")).ToContainTextAsync("The test passes now");
        await Expect(ada.Message("Ada · week 3")).ToHaveCountAsync(1);
        await Expect(ada.Message("Ada · week 3")).ToContainTextAsync("(edited)");
        await Expect(ada.Message(First)).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Markup_in_a_check_in_shows_as_typed()
    {
        const string Markup = "<img src=x onerror=alert(1)>";
        var bilal = await OpenAsync("Bilal", Thread);

        await bilal.RunAsync("/checkin");
        await bilal.SubmitAsync((Labels.WorkedOn, Markup));

        await Expect(bilal.Message("Bilal · week 3")).ToContainTextAsync(Markup);
        await Expect(bilal.Messages.Locator("img")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Escaped_characters_show_without_their_backslashes()
    {
        var bilal = await OpenAsync("Bilal");

        await bilal.RunAsync("/checkin");
        await bilal.SubmitAsync((Labels.WorkedOn, "Renamed some_snake_case"));

        var grace = await OpenAsync("Grace");
        await grace.RunAsync("/summary");

        await Expect(grace.Message("Renamed some_snake_case")).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_keyboard_is_enough()
    {
        var bilal = await OpenAsync("Bilal");
        var keyboard = bilal.Page.Keyboard;

        await Expect(bilal.Bar).ToBeFocusedAsync();
        await keyboard.TypeAsync("/checkin");
        await Expect(bilal.Choice("/checkin")).ToBeVisibleAsync();
        await keyboard.PressAsync("Enter");
        await Expect(bilal.Button("Run")).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(bilal.Form.GetByLabel(Labels.WorkedOn)).ToBeFocusedAsync();
        await keyboard.TypeAsync("No mouse");
        await bilal.TabToAsync(bilal.Form.GetByRole(AriaRole.Button, new() { Name = "Submit" }));
        await keyboard.PressAsync("Enter");
        await Expect(bilal.Message(Saved)).ToBeVisibleAsync();
        await Expect(bilal.Bar).ToBeFocusedAsync();
        await bilal.TabToAsync(bilal.Link(Thread), "Shift+Tab");
        await keyboard.PressAsync("Enter");

        await Expect(bilal.Message("No mouse")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_form_that_is_typed_in_is_not_lost_by_one_Escape()
    {
        var bilal = await OpenAsync("Bilal");
        await bilal.RunAsync("/checkin");
        await bilal.Form.GetByLabel(Labels.WorkedOn).FillAsync("A long text");

        await bilal.Page.Keyboard.PressAsync("Escape");

        await Expect(bilal.Form.GetByRole(AriaRole.Alert)).ToContainTextAsync("not sent yet");
        await Expect(bilal.Form.GetByLabel(Labels.WorkedOn)).ToHaveValueAsync("A long text");
    }

    [Test]
    public async Task A_phone_is_wide_enough()
    {
        var bilal = await OpenAsync("Bilal", options: Phone);
        await ExpectNoSidewaysScrollAsync(bilal, "at first");

        await bilal.Bar.FillAsync("/");
        await Expect(bilal.Choice("/checkin")).ToBeVisibleAsync();
        await ExpectNoSidewaysScrollAsync(bilal, "with the commands open");
        await bilal.RunAsync("/checkin");
        await Expect(bilal.Form).ToBeVisibleAsync();
        await ExpectNoSidewaysScrollAsync(bilal, "with the form open");
        await bilal.SubmitAsync((Labels.WorkedOn, "From my phone"));
        await Expect(bilal.Message(Saved)).ToBeVisibleAsync();
        foreach (var panel in new[] { "Time", "Crew", "Channels" })
        {
            await bilal.Button(panel).ClickAsync();
            await ExpectNoSidewaysScrollAsync(bilal, $"with {panel} open");
        }

        await bilal.Link(Thread).ClickAsync();
        await Expect(bilal.Message("From my phone")).ToBeVisibleAsync();
        await ExpectNoSidewaysScrollAsync(bilal, "in the thread");
    }

    [Test]
    public async Task On_a_phone_the_drawer_leaves_room_to_write()
    {
        var bilal = await OpenAsync("Bilal", options: Phone);

        await bilal.Button("Time").ClickAsync();
        await bilal.Button("Behind the scenes").ClickAsync();

        await Expect(bilal.Bar).ToBeInViewportAsync(new() { Ratio = 1 });
        await bilal.Button("Close").ClickAsync();
        await Expect(bilal.Button("Time")).ToBeFocusedAsync();
    }

    private static async Task ExpectNoSidewaysScrollAsync(Window window, string when) =>
        Assert.That(await Overflow.FindAsync(window.Page), Is.Empty, $"Nothing is wider than {PhoneWidth} pixels {when}.");
}
