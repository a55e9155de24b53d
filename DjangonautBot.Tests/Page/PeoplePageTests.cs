using DjangonautBot.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>Several people at once: in two windows, and one after the other in one window.</summary>
internal sealed class PeoplePageTests : PageTest
{
    [Test]
    public async Task Two_windows_see_each_others_messages_at_once()
    {
        var maya = await OpenAsync("Maya");
        var bilal = await OpenAsync("Bilal");

        await maya.Bar.FillAsync("Good morning!");
        await maya.Bar.PressAsync("Enter");
        await Expect(bilal.Message("Good morning!")).ToContainTextAsync("Maya");
        await bilal.Bar.FillAsync("Hello **Maya**");
        await bilal.Bar.PressAsync("Enter");

        await Expect(maya.Message("Hello Maya")).ToContainTextAsync("Bilal");
    }

    [Test]
    public async Task A_button_is_pressed_by_somebody_else_in_a_second_window()
    {
        var ada = await OpenAsync("Ada", Team);
        var bilal = await OpenAsync("Bilal", Team);

        await bilal.Message("Week 3").Last.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Check in" }).ClickAsync();
        await bilal.SubmitAsync((Labels.WorkedOn, "Pressed the button"));
        await ada.Link(Thread).ClickAsync();

        await Expect(ada.Message("Bilal · week 3")).ToContainTextAsync("Pressed the button");
    }

    [Test]
    public async Task A_week_that_opens_shows_its_thread_and_how_many_wrote_in_it()
    {
        var maya = await OpenAsync("Maya");
        var bilal = await OpenAsync("Bilal");
        await bilal.Button("Next Monday").ClickAsync();

        await bilal.RunAsync("/checkin");
        await bilal.SubmitAsync((Labels.WorkedOn, "A new week"));

        await Expect(maya.Message("Week 4 of 8")).ToContainTextAsync("Week 4 · Pluto · 1 message");
    }

    [Test]
    public async Task What_only_one_person_can_see_is_not_shown_to_the_next()
    {
        var window = await OpenAsync("Bilal");
        await window.RunAsync("/week");
        await Expect(window.PrivateMessage("Week 3 of 8")).ToBeVisibleAsync();

        await window.BecomeAsync("Chidi (Djangonaut)");
        await Expect(window.Page).ToHaveTitleAsync($"{Team} as Chidi");
        await window.RunAsync("/quiet");

        await Expect(window.PrivateMessage("A quiet week 3 it is.")).ToBeVisibleAsync();
        await Expect(window.PrivateMessage("Week 3 of 8")).ToHaveCountAsync(0);
        await window.BecomeAsync("Bilal (Djangonaut)");
        await Expect(window.PrivateMessage("Week 3 of 8")).ToBeVisibleAsync();
        await Expect(window.PrivateMessage("A quiet week 3 it is.")).ToHaveCountAsync(0);
    }
}
