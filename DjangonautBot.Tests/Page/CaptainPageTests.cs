using DjangonautBot.Sandbox;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>A Captain who has never seen the bot, in a server where nothing is set up yet.</summary>
internal sealed class CaptainPageTests : PageTest
{
    [TestCase(1280, TestName = "Seven steps make a cohort of an empty server")]
    [TestCase(375, TestName = "Seven steps make a cohort of an empty server on a phone")]
    public async Task Seven_steps_make_a_cohort_of_an_empty_server(int width)
    {
        const int AtMost = 8;
        var size = new ViewportSize { Width = width, Height = 740 };
        var lena = await OpenAsync(FirstDay.Captain, FirstDay.Channel, new() { ViewportSize = size });

        var steps = 0;
        Demo.World.Happened += activity => steps += IsStep(activity) ? 1 : 0;
        await new FirstDay(lena).SetUpAsync();
        Assert.That(steps, Is.InRange(1, AtMost));
        await lena.RunAsync("/cohort status");

        var status = lena.PrivateMessage("🛰️ Session 7");
        await Expect(status).ToContainTextAsync("Mars #team-mars · 6/8 Djangonauts · 2 Navigators");
        await Expect(status).ToContainTextAsync("Venus #team-venus · 6/8 Djangonauts · 2 Navigators");
        await Expect(status).ToContainTextAsync("I may do all I need in 2 channels.");
        await Expect(status).ToContainTextAsync("week opens in #team-mars");
        await Expect(status.GetByRole(AriaRole.Button, new() { Name = "Send me a test" })).ToBeInViewportAsync();
    }

    [Test]
    public async Task Three_interactions_and_a_file_make_a_cohort_of_an_empty_server()
    {
        var lena = await OpenAsync(FirstDay.Captain, FirstDay.Channel);
        var interactions = 0;
        Demo.World.Happened += activity => interactions += IsStep(activity) ? 1 : 0;

        await new FirstDay(lena).CreateCohortAsync();
        await lena.BeginAsync("/crew import");
        await lena.Option("file").SetInputFilesAsync(new FilePayload { Name = "crew.csv", MimeType = "text/csv", Buffer = FirstDay.File });
        await lena.Button("Run").ClickAsync();
        await lena.PrivateMessage("Import into Session 7: 2 new teams, 16 to join")
            .GetByRole(AriaRole.Button, new() { Name = "Yes, import it" })
            .ClickAsync();
        await Expect(lena.PrivateMessage("Imported into Session 7: 2 new teams, 16 to join")).ToBeVisibleAsync();

        Assert.That(interactions, Is.EqualTo(3));
        await lena.RunAsync("/cohort status");
        var status = lena.PrivateMessage("🛰️ Session 7");
        await Expect(status).ToContainTextAsync("Mars #team-mars · 6/8 Djangonauts · 2 Navigators");
        await Expect(status).ToContainTextAsync("Venus #team-venus · 6/8 Djangonauts · 2 Navigators");
    }

    [Test]
    public async Task A_team_that_was_not_named_is_asked_for_with_buttons()
    {
        var lena = await OpenAsync(FirstDay.Captain, FirstDay.Channel);
        var day = new FirstDay(lena);
        await day.CreateCohortAsync();
        await day.CreateTeamAsync("Mars", "team-mars", "Tuesday", "18:00");
        await day.CreateTeamAsync("Venus", "team-venus", "Thursday", "19:30");

        await lena.BeginAsync("/crew add");
        await lena.Option("role").FillAsync("nav");
        await lena.Choice("Navigator").ClickAsync();
        await lena.Button("Run").ClickAsync();
        await lena.PrivateMessage("Which team do they join as Navigator?")
            .GetByRole(AriaRole.Button, new() { Name = "Venus" })
            .ClickAsync();

        await Expect(lena.PrivateMessage("Who joins team Venus as Navigator?")).ToBeVisibleAsync();
    }

    // What Discord asks the bot while somebody types is no step of theirs.
    private static bool IsStep(SandboxActivity activity) =>
        activity.Kind == SandboxActivityKind.Person && !activity.Text.Contains("Autocomplete", StringComparison.Ordinal);
}
