using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>Messages that are laid out by components v2.</summary>
internal sealed class LayoutPageTests : ScriptedPageTest
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 375, Height = 740 } };

    [Test]
    public async Task Everything_can_be_read_by_everybody()
    {
        var ada = await OpenAsync();
        await PostAsync(AllParts.Message, AllParts.Files);
        await ada.Button("Spoiler: picture").ClickAsync();
        await ada.Button("Spoiler: card").ClickAsync();
        await Expect(ada.Message("The next ticket")).ToBeVisibleAsync();

        Assert.That(await AccessibilityCheck.CheckEverywhereAsync(ada.Page), Is.Empty);
    }

    [Test]
    public async Task Nothing_sticks_out_on_a_phone()
    {
        var ada = await OpenAsync(Phone);
        await PostAsync(AllParts.Message, AllParts.Files);
        await ada.Button("Spoiler: picture").ClickAsync();
        await Expect(ada.Page.Locator("img")).ToHaveCountAsync(4);

        Assert.That(await Overflow.FindAsync(ada.Page), Is.Empty);
    }

    [Test]
    public async Task Each_of_two_buttons_of_one_name_says_what_it_is_for()
    {
        var ada = await OpenAsync();
        await PostAsync(AllParts.Message, AllParts.Files);

        var answers = ada.Button("Answer");

        await Expect(answers).ToHaveCountAsync(2);
        await Expect(answers.First).ToHaveAccessibleDescriptionAsync("Do small fixes need release notes? Ada · two days");
        await Expect(answers.Last).ToHaveAccessibleDescriptionAsync("Where do regression tests for the ORM go? Bilal · today");
    }

    [Test]
    public async Task A_button_is_read_after_its_text_and_stands_beside_it_on_a_phone()
    {
        var ada = await OpenAsync(Phone);
        await PostAsync(AllParts.Message, AllParts.Files);
        var section = ada.Page.Locator(".section").First;
        await Expect(section).ToMatchAriaSnapshotAsync(
            """
            - paragraph:
              - strong: Do small fixes need release notes?
              - text: Ada · two days
            - button "Answer"
            """);

        var text = await section.Locator(".section-text").BoundingBoxAsync();
        var button = await section.GetByRole(AriaRole.Button).BoundingBoxAsync();

        Assert.That(button!.X, Is.GreaterThanOrEqualTo(text!.X + text.Width));
        Assert.That(button.Y, Is.LessThan(text.Y + text.Height));
    }

    [Test]
    public async Task A_button_without_room_beside_its_text_stands_below_it()
    {
        var ada = await OpenAsync(Phone);
        await PostAsync(
            """
            [{ "type": 9, "components": [{ "type": 10, "content": "Which week shall it be?" }],
               "accessory": { "type": 2, "style": 2, "label": "Show all that was written", "custom_id": "all" } }]
            """);
        await Expect(ada.Message("Which week")).ToBeVisibleAsync();

        var text = await ada.Page.Locator(".section-text").BoundingBoxAsync();
        var button = await ada.Button("Show all that was written").BoundingBoxAsync();

        Assert.That(button!.Y, Is.GreaterThanOrEqualTo(text!.Y + text.Height));
    }

    [Test]
    public async Task The_focus_stays_on_its_button_when_the_message_is_edited()
    {
        var ada = await OpenAsync();
        var message = await PostAsync(AllParts.Message, AllParts.Files);
        await ada.Button("Answer").Last.FocusAsync();

        await EditAsync(message, AllParts.Message.Replace("Bilal · today", "Bilal · a day", StringComparison.Ordinal));

        await Expect(ada.Message("Bilal · a day")).ToBeVisibleAsync();
        await Expect(ada.Button("Answer").Last).ToBeFocusedAsync();
    }

    [Test]
    public async Task A_card_is_a_group_called_by_its_heading()
    {
        var ada = await OpenAsync();
        await PostAsync(AllParts.Message, AllParts.Files);

        var card = ada.Page.GetByRole(AriaRole.Group, new() { Name = "Questions that wait" });

        await Expect(card.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Answer", "Answer", "Earlier", "Later"]);
        await Expect(card).ToHaveCSSAsync("border-left-color", "rgb(88, 101, 242)");
    }

    [Test]
    public async Task A_card_without_a_heading_is_called_by_its_first_words()
    {
        var ada = await OpenAsync();
        await PostAsync(
            """
            [{ "type": 17, "components": [{ "type": 10, "content": "Hello **Ada**\n- One" }, { "type": 10, "content": "More" }] }]
            """);

        await Expect(ada.Page.GetByRole(AriaRole.Group, new() { Name = "Hello Ada", Exact = true })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Headings_leave_out_no_level()
    {
        var ada = await OpenAsync();
        await PostAsync(
            """
            [{ "type": 10, "content": "## One\n### Two" },
             { "type": 17, "components": [{ "type": 10, "content": "### Three\n# Four" }] }]
            """);

        await Expect(ada.Message("One").GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveTextAsync(["One", "Four"]);
        await Expect(ada.Message("One").GetByRole(AriaRole.Heading, new() { Level = 4 })).ToHaveTextAsync(["Two", "Three"]);
    }

    [Test]
    public async Task A_line_separates_and_a_gap_only_keeps_a_distance()
    {
        var ada = await OpenAsync();
        await PostAsync(AllParts.Message, AllParts.Files);

        await Expect(ada.Page.GetByRole(AriaRole.Separator)).ToHaveCountAsync(2);
        await Expect(ada.Page.Locator("div.gap.wide")).ToHaveCountAsync(1);
    }

    [Test]
    public async Task What_comes_is_told_to_screen_readers_without_its_spoilers()
    {
        var ada = await OpenAsync();
        await PostAsync(
            """
            [{ "type": 10, "content": "# Week 3\nHello" },
             { "type": 17, "spoiler": true, "components": [{ "type": 10, "content": "A secret" }] },
             { "type": 17, "components": [{ "type": 9, "components": [{ "type": 10, "content": "A question" }],
               "accessory": { "type": 2, "style": 2, "label": "Answer", "custom_id": "answer" } }] },
             { "type": 12, "items": [{ "media": { "url": "attachment://weeks.png" }, "description": "Three bars" }] }]
            """,
            AllParts.Files[0]);

        await Expect(ada.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync(
            "DjangonautBot: Week 3 Hello A question Three bars");
    }
}
