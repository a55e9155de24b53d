using DjangonautBot.Sandbox;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>A Navigator prepares the stand-up.</summary>
internal sealed class BriefBrowserTests : PageTest
{
    private static readonly string[] Questions = ["How do I run one test?", "Who reviews my patch?", "What is a migration?"];

    [TestCase(1280, TestName = "Three waiting questions are answered from the brief in three taps and three forms")]
    [TestCase(375, TestName = "Three waiting questions are answered from the brief on a phone too")]
    public async Task Three_waiting_questions_are_answered_from_the_brief(int width)
    {
        var size = new ViewportSize { Width = width, Height = 740 };
        var ada = await OpenAsync("Ada", options: new() { ViewportSize = size });
        foreach (var question in Questions)
        {
            await ada.RunAsync("/ask");
            await ada.SubmitAsync(("What would you like to ask?", question));
            await Expect(ada.Message(question).First).ToBeVisibleAsync();
        }

        var grace = await OpenAsync("Grace", options: new() { ViewportSize = size });
        await grace.RunAsync("/standup brief");
        var brief = grace.PrivateMessage("the stand-up of week");
        var (taps, forms) = (0, 0);
        Demo.World.Happened += activity =>
        {
            taps += IsOf(activity, "Component") ? 1 : 0;
            forms += IsOf(activity, "Form") ? 1 : 0;
        };
        foreach (var question in Questions)
        {
            await brief.Locator(".section")
                .Filter(new() { HasText = question })
                .GetByRole(AriaRole.Button, new() { Name = "Answer" })
                .ClickAsync();
            await grace.SubmitAsync(("Your words", $"About “{question}”: let us look together."));
            await Expect(brief).ToBeVisibleAsync();
        }

        await Demo.World.WaitUntilAsync(() => Questions.All(IsAnswered), Cancellation);
        Assert.That((taps, forms), Is.EqualTo((3, 3)));
    }

    private bool IsAnswered(string question) => Demo.World.Servers
        .SelectMany(server => server.Threads)
        .SelectMany(thread => thread.Messages)
        .Any(message => message.Text.Contains($"About “{question}”", StringComparison.Ordinal));

    private static bool IsOf(SandboxActivity activity, string kind) =>
        activity.Kind == SandboxActivityKind.Person && activity.Text.Contains(kind, StringComparison.Ordinal);
}
