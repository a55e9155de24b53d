using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>Pictures, files and spoilers in messages of components v2.</summary>
internal sealed class MediaPageTests : ScriptedPageTest
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 375, Height = 740 } };

    [Test]
    public async Task A_picture_is_called_by_its_description_or_else_by_its_file()
    {
        var ada = await OpenAsync();
        await PostAsync(AllParts.Message, AllParts.Files);

        await Expect(ada.Page.GetByRole(AriaRole.Img, new() { Name = "Check-ins of three weeks: 4, 5, 5" })).ToBeVisibleAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Img, new() { Name = AllParts.Picture })).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_picture_at_the_end_is_in_view_once_it_has_arrived()
    {
        var ada = await OpenAsync(Phone);
        var lines = string.Concat(Enumerable.Repeat(@"Line\n", 40));
        await PostAsync(
            $$"""[{ "type": 10, "content": "{{lines}}" }, { "type": 12, "items": [{ "media": { "url": "attachment://weeks.png" } }] }]""",
            AllParts.Files[0]);

        var picture = ada.Page.GetByRole(AriaRole.Img);

        await Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 320);
        await Expect(picture).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Test]
    public async Task A_picture_from_elsewhere_is_a_link()
    {
        var ada = await OpenAsync();
        await PostAsync("""[{ "type": 12, "items": [{ "media": { "url": "https://example.org/map.png" }, "description": "A map" }] }]""");

        await Expect(ada.Message("A map").GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "https://example.org/map.png");
        await Expect(ada.Page.Locator("img")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task A_file_is_saved_under_its_name()
    {
        var ada = await OpenAsync();
        await PostAsync(AllParts.Message, AllParts.Files);

        var saving = ada.Page.WaitForDownloadAsync();
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "week-3.csv 11 bytes" }).ClickAsync();

        Assert.That((await saving).SuggestedFilename, Is.EqualTo(AllParts.Text));
    }

    [Test]
    public async Task A_spoiler_is_hidden_until_its_button_is_pressed()
    {
        var ada = await OpenAsync();
        await PostAsync(AllParts.Message, AllParts.Files);
        var spoiled = ada.Messages.GetByText("The next ticket is #36012.");
        await Expect(ada.Button("Spoiler: card")).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(spoiled).ToBeHiddenAsync();

        await ada.Button("Spoiler: card").ClickAsync();

        await Expect(spoiled).ToBeVisibleAsync();
        await Expect(ada.Button("Spoiler: card")).ToHaveAttributeAsync("aria-expanded", "true");
    }

    [Test]
    public async Task A_spoiler_that_was_opened_stays_open_when_the_message_is_edited()
    {
        const string Card = """[{ "type": 17, "spoiler": true, "components": [{ "type": 10, "content": "The ticket is #1." }] }]""";
        var ada = await OpenAsync();
        var message = await PostAsync(Card);
        await ada.Button("Spoiler: card").ClickAsync();

        await EditAsync(message, Card.Replace("#1", "#2", StringComparison.Ordinal));

        await Expect(ada.Messages.GetByText("The ticket is #2.")).ToBeVisibleAsync();
        await Expect(ada.Button("Spoiler: card")).ToBeFocusedAsync();
    }
}
