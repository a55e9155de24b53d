using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>Two Navigators cover for each other and swap, in two windows.</summary>
internal sealed class RotationPageTests : PageTest
{
    private const string Navigators = "navigators";

    [Test]
    public async Task Two_Navigators_stand_in_for_each_other_and_swap_in_two_windows()
    {
        var grace = await OpenAsync("Grace", Navigators);
        var tomas = await OpenAsync("Tomas", Navigators);

        await grace.BeginAsync("/rotation cover");
        await grace.Option("week").FillAsync("5");
        await grace.Button("Run").ClickAsync();
        await PressAsync(tomas, "can somebody lead week 5 of Pluto", "I'll take it");

        await Expect(tomas.PrivateMessage("You lead week 5 of Pluto")).ToBeVisibleAsync();
        await Expect(grace.Message("@Tomas leads week 5 of Pluto")).ToContainTextAsync("for @Grace. Thank you!");
        await Expect(tomas.Message("@Tomas leads week 5 of Pluto")).ToBeVisibleAsync();

        await tomas.BeginAsync("/rotation swap");
        await tomas.Option("week").FillAsync("6");
        await tomas.Option("with").FillAsync("Gr");
        await tomas.Choice("Grace").ClickAsync();
        await tomas.Button("Run").ClickAsync();
        await PressAsync(grace, "would you like to swap in Pluto?", "Accept");

        foreach (var window in new[] { grace, tomas })
        {
            await window.RunAsync("/rotation show");
            await Expect(window.PrivateMessage("Who leads in Pluto")).ToContainTextAsync(Week(5, "@Tomas 🤝"));
            await Expect(window.PrivateMessage("Who leads in Pluto")).ToContainTextAsync(Week(6, "@Grace 🔁"));
            await Expect(window.PrivateMessage("Who leads in Pluto")).ToContainTextAsync(Week(7, "@Tomas 🔁"));
        }
    }

    private static Task PressAsync(Window window, string message, string button) =>
        window.Message(message).GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    // The time of its stand-up is between them.
    private static Regex Week(int week, string leader) => new($"Week {week} · [^·]+ · {leader}");
}
