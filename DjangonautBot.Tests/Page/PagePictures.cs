using DjangonautBot.Tests.Repository;
using DjangonautBot.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>Takes the pictures in <c>docs/images</c> of the running page: run by name only, by <c>docs/images/make</c>.</summary>
[Category(TestCategory.Long)]
[Explicit("It writes into the repository.")]
[NonParallelizable]
internal sealed class PagePictures : PageTest
{
    private static readonly ViewportSize Desk = new() { Width = 1280, Height = 800 };
    private static readonly ViewportSize HighDesk = new() { Width = 1280, Height = 980 };
    private static readonly ViewportSize Hand = new() { Width = 375, Height = 740 };

    [Test]
    public async Task The_week_in_the_light()
    {
        var bilal = await OpenAsync("Bilal", Thread, In(ColorScheme.Light, Desk));
        await CheckInAsync(bilal);
        await Expect(bilal.Message("Bilal · week 3")).ToBeVisibleAsync();

        await TakeAsync(bilal, "page-light");
    }

    [Test]
    public async Task The_form_in_the_dark()
    {
        var bilal = await OpenAsync("Bilal", Thread, In(ColorScheme.Dark, Desk));
        await bilal.RunAsync("/checkin");
        await bilal.Form.GetByLabel(Labels.WorkedOn).FillAsync("Read how querysets are compiled. A lot of it!");

        await TakeAsync(bilal, "page-dark");
    }

    [Test]
    public async Task The_commands_in_the_dark()
    {
        var maya = await OpenAsync("Maya", Team, In(ColorScheme.Dark, Desk));
        await maya.Button("Behind the scenes").ClickAsync();
        await maya.RunAsync("/week");
        await Expect(maya.PrivateMessage("Week 3 of 8")).ToBeVisibleAsync();
        await maya.Bar.FillAsync("/");
        await Expect(maya.Choice("/checkin")).ToBeVisibleAsync();

        await TakeAsync(maya, "page-commands");
    }

    [Test]
    public async Task The_thread_on_a_phone()
    {
        var bilal = await OpenAsync("Bilal", Thread, In(ColorScheme.Light, Hand));
        await CheckInAsync(bilal);
        await Expect(bilal.Message("Bilal · week 3")).ToBeVisibleAsync();

        await TakeAsync(bilal, "page-phone");
    }

    [Test]
    public async Task The_crew_is_picked()
    {
        var lena = await OpenAsync(FirstDay.Captain, FirstDay.Channel, In(ColorScheme.Light, Desk));
        var day = new FirstDay(lena);
        await day.CreateCohortAsync();
        await day.CreateTeamAsync("Mars", "team-mars", "Tuesday", "18:00");
        var picker = await day.PickAsync("Navigator", "Mars", "Ines");
        await picker.GetByRole(AriaRole.Combobox, new() { Name = "Pick people" }).ClickAsync();
        await Expect(lena.Choice("Jonas")).ToBeVisibleAsync();

        await TakeAsync(lena, "captain-crew");
    }

    [Test]
    public async Task The_status_of_a_new_cohort()
    {
        var lena = await OpenAsync(FirstDay.Captain, FirstDay.Channel, In(ColorScheme.Light, HighDesk));
        await new FirstDay(lena).SetUpAsync();
        await lena.RunAsync("/cohort status");
        await Expect(lena.PrivateMessage("Next posts")).ToBeVisibleAsync();

        await TakeAsync(lena, "captain-status");
    }

    [Test]
    public async Task A_question_and_its_answer()
    {
        var bilal = await OpenAsync("Bilal", Team, In(ColorScheme.Light, Desk));
        await AskAsync(bilal, "Do small fixes need release notes? #36012 only changes a comment.");
        var grace = await OpenAsync("Grace", Team, In(ColorScheme.Light, Desk));
        await grace.Message("Do small fixes need release notes?").GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        await grace.SubmitAsync(("Your words", "Not for a comment. When in doubt, ask in the ticket; people there are kind."));
        await Expect(bilal.Message("Do small fixes need release notes?").GetByText("another answer is welcome")).ToBeVisibleAsync();

        await TakeAsync(bilal, "djangonaut-question");
    }

    [Test]
    public async Task The_brief_of_a_facilitator()
    {
        var bilal = await OpenAsync("Bilal", Team, In(ColorScheme.Light, Desk));
        await AskAsync(bilal, "Do small fixes need release notes?");
        await CheckInAsync(bilal);
        var grace = await OpenAsync("Grace", Team, In(ColorScheme.Light, HighDesk));
        await grace.RunAsync("/standup brief");
        await Expect(grace.PrivateMessage("Somebody else begins each week")).ToBeVisibleAsync();

        await TakeAsync(grace, "navigator-brief");
    }

    [Test]
    public async Task The_week_in_a_minute()
    {
        await CheckInAsync(await OpenAsync("Bilal", Team, In(ColorScheme.Light, Desk)));
        var grace = await OpenAsync("Grace", Team, In(ColorScheme.Light, HighDesk));
        await grace.RunAsync("/summary");
        await Expect(grace.PrivateMessage("Week 3 of 8")).ToBeVisibleAsync();

        await TakeAsync(grace, "navigator-summary");
    }

    [Test]
    public async Task How_the_teams_are_doing()
    {
        await CheckInAsync(await OpenAsync("Bilal", Team, In(ColorScheme.Light, Desk)));
        var maya = await OpenAsync("Maya", "captains", In(ColorScheme.Light, new() { Width = 1280, Height = 1400 }));
        await maya.RunAsync("/overview");
        await Expect(maya.PrivateMessage("Week 3 of 8")).ToBeVisibleAsync();

        await TakeAsync(maya, "captain-overview");
    }

    private static async Task AskAsync(Window window, string question)
    {
        await window.RunAsync("/ask");
        await window.SubmitAsync(("What would you like to ask?", question));
        await Expect(window.Message("asks").Last).ToBeVisibleAsync();
    }

    private static async Task CheckInAsync(Window window)
    {
        await window.RunAsync("/checkin");
        await window.SubmitAsync(
            (Labels.WorkedOn, "Read how querysets are compiled. A lot of it!"),
            (Labels.NextUp, "Try the fix my Navigator sketched."),
            (Labels.Win, "I can explain the bug to somebody else now."));
    }

    private static BrowserNewContextOptions In(ColorScheme scheme, ViewportSize size) =>
        new() { ColorScheme = scheme, ViewportSize = size, DeviceScaleFactor = 2 };

    private static async Task TakeAsync(Window window, string name)
    {
        var root = RepositoryRoot.Find();
        if (root is null)
        {
            Assert.Ignore("The tests run away from the repository, so there is no place for pictures.");
        }

        await window.Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(root!.FullName, "docs", "images", $"{name}.png"),
            Animations = ScreenshotAnimations.Disabled,
            Caret = ScreenshotCaret.Hide,
        });
    }
}
