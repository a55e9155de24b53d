using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>Each view of the page: in the light and in the dark, wide and narrow.</summary>
internal sealed class AccessibilityTests : PageTest
{
    private static readonly BrowserNewContextOptions Narrow = new() { ViewportSize = new() { Width = 375, Height = 740 } };

    [Test]
    public async Task A_channel_and_a_thread()
    {
        var window = await OpenAsync("Maya");
        await ExpectNoFindingAsync(window);

        await window.Link(Thread).ClickAsync();
        await Expect(window.Message("Ada · week 3")).ToBeVisibleAsync();

        await ExpectNoFindingAsync(window);
    }

    [Test]
    public async Task The_list_of_commands()
    {
        var window = await OpenAsync("Maya");

        await window.Bar.FillAsync("/");
        await Expect(window.Choice("/checkin")).ToBeVisibleAsync();

        await ExpectNoFindingAsync(window);
    }

    [Test]
    public async Task A_command_with_a_list_and_a_mistake()
    {
        var window = await OpenAsync("Maya");

        await window.BeginAsync("/crew add");
        await window.Button("Run").ClickAsync();
        await window.Option("role").FillAsync("n");
        await Expect(window.Choice("Navigator")).ToBeVisibleAsync();

        await ExpectNoFindingAsync(window);
    }

    [Test]
    public async Task The_form()
    {
        var window = await OpenAsync("Bilal");

        await window.RunAsync("/checkin");
        await Expect(window.Form).ToBeVisibleAsync();

        await ExpectNoFindingAsync(window);
    }

    [Test]
    public async Task A_private_answer_with_buttons_and_a_menu()
    {
        var window = await OpenAsync("Maya");
        await window.BeginAsync("/crew add");
        await window.Option("role").FillAsync("nav");
        await window.Choice("Navigator").ClickAsync();
        await window.Button("Run").ClickAsync();
        var picker = window.Message("Who joins").GetByRole(AriaRole.Combobox);

        await picker.FillAsync("a");
        await window.Choice("Maya").ClickAsync();
        await picker.FillAsync("a");
        await Expect(window.Choice("Ada")).ToBeVisibleAsync();

        await ExpectNoFindingAsync(window);
    }

    [Test]
    public async Task Behind_the_scenes()
    {
        var window = await OpenAsync("Bilal");

        await window.Button("Behind the scenes").ClickAsync();
        await window.RunAsync("/week");
        await Expect(window.Page.Locator("#activity li").First).ToBeVisibleAsync();

        await ExpectNoFindingAsync(window);
    }

    [Test]
    public async Task The_question_before_a_reset()
    {
        var window = await OpenAsync("Bilal");

        await window.Page.Locator("#reset").ClickAsync();
        await Expect(window.Form).ToBeVisibleAsync();

        await ExpectNoFindingAsync(window);
    }

    [Test]
    public async Task A_narrow_window()
    {
        var window = await OpenAsync("Bilal", options: Narrow);
        await ExpectNoFindingAsync(window);
        foreach (var panel in new[] { "Channels", "Crew", "Time" })
        {
            await window.Button(panel).ClickAsync();
            await ExpectNoFindingAsync(window);
        }
    }

    [Test]
    public async Task Who_has_the_focus_can_be_seen()
    {
        var window = await OpenAsync("Bilal", Thread);
        await Expect(window.Message("Ada · week 3")).ToBeVisibleAsync();

        var unseen = new List<string>();
        var reached = new HashSet<string>();
        var last = "";
        while (true)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            var stop = await window.Page.EvaluateAsync<FocusStop>(
                """
                () => {
                    const element = document.activeElement;
                    const style = getComputedStyle(element);
                    return {
                        path: `${[...document.querySelectorAll('*')].indexOf(element)} ${element.localName} `
                            + element.textContent.trim().slice(0, 30),
                        seen: element === document.body || (element.checkVisibility({ opacityProperty: true })
                            && (parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none')),
                    };
                }
                """);
            // Within a date the focus goes from day to month; a stop that comes again later closes the round.
            if (!reached.Add(stop.Path) && stop.Path != last)
            {
                break;
            }

            last = stop.Path;
            if (!stop.Seen)
            {
                unseen.Add(stop.Path);
            }
        }

        Assert.That(unseen, Is.Empty);
        Assert.That(reached, Has.Count.GreaterThan(15), "everything on the page can be reached");
    }

    [Test]
    public async Task What_comes_is_told_to_screen_readers()
    {
        var bilal = await OpenAsync("Bilal");
        var maya = await OpenAsync("Maya");

        await maya.Bar.FillAsync("Good morning!");
        await maya.Bar.PressAsync("Enter");

        await Expect(bilal.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Maya: Good morning!");
    }

    private static async Task ExpectNoFindingAsync(Window window) =>
        Assert.That(await AccessibilityCheck.CheckEverywhereAsync(window.Page), Is.Empty);

    // Filled by the browser.
    private sealed class FocusStop
    {
        public string Path { get; set; } = "";

        public bool Seen { get; set; }
    }
}
