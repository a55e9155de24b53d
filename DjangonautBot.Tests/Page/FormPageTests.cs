using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DjangonautBot.Tests.Page;

/// <summary>Forms with every kind of field.</summary>
internal sealed class FormPageTests : ScriptedPageTest
{
    private const int OpenForm = 9;
    private const int Message = 4;

    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 375, Height = 740 } };

    [SetUp]
    public async Task RegisterAsync()
    {
        await Bot.RegisterAsync(Cancellation, new { name = "form", description = "Opens a form" });
        await Bot.StartAsync(Cancellation);
    }

    [TestCase(AllParts.Form, TestName = "A form of choices can be filled in by everybody")]
    [TestCase(AllParts.Rest, TestName = "A form of the rest can be filled in by everybody")]
    public async Task It_can_be_filled_in_by_everybody(string form)
    {
        var ada = await OpenAsync(form);
        Assert.That(await AccessibilityCheck.CheckEverywhereAsync(ada.Page), Is.Empty);

        await SubmitAsync(ada);

        Assert.That(await AccessibilityCheck.CheckEverywhereAsync(ada.Page), Is.Empty, "with its mistakes shown");
    }

    [TestCase(AllParts.Form, TestName = "Nothing of a form of choices sticks out on a phone")]
    [TestCase(AllParts.Rest, TestName = "Nothing of a form of the rest sticks out on a phone")]
    public async Task Nothing_sticks_out_on_a_phone(string form)
    {
        var ada = await OpenAsync(form, Phone);

        Assert.That(await Overflow.FindAsync(ada.Page), Is.Empty);
    }

    [Test]
    public async Task One_of_several_is_chosen_with_the_arrows()
    {
        var ada = await OpenAsync(AllParts.Form);
        await FillInAsync(ada);

        await ada.Form.GetByLabel("Gentle").FocusAsync();
        await ada.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(ada.Form.GetByLabel("Good")).ToBeCheckedAsync();
        await ada.Page.Keyboard.PressAsync("ArrowDown");

        Assert.That(await SentAsync(ada), Does.Contain("\"value\":\"much\""));
    }

    [Test]
    public async Task A_choice_that_is_not_required_is_taken_back()
    {
        var ada = await OpenAsync(AllParts.Form);
        await FillInAsync(ada);
        var clear = ada.Form.GetByRole(AriaRole.Button, new() { Name = "Clear" });
        await Expect(clear).ToHaveCountAsync(1);
        await Expect(clear).ToBeDisabledAsync();

        await ada.Form.GetByLabel("Gentle").CheckAsync();
        await clear.ClickAsync();

        await Expect(ada.Form.GetByLabel("Gentle")).ToBeFocusedAsync();
        Assert.That(await SentAsync(ada), Does.Not.Contain("gentle"));
    }

    [Test]
    public async Task A_choice_says_more_about_itself()
    {
        var ada = await OpenAsync(AllParts.Form);

        await Expect(ada.Form.GetByLabel("Too much")).ToHaveAccessibleDescriptionAsync("Somebody will ask how to help");
        await Expect(ada.Form.GetByRole(AriaRole.Radiogroup, new() { Name = "How was the pace?" }))
            .ToHaveAccessibleDescriptionAsync("For Captains only");
    }

    [Test]
    public async Task What_is_required_says_so()
    {
        var ada = await OpenAsync(AllParts.Form);

        await Expect(ada.Form.GetByRole(AriaRole.Radiogroup, new() { Name = "Who is this for? (required)" })).ToBeVisibleAsync();
        await Expect(ada.Form.GetByRole(AriaRole.Group, new() { Name = "Which days suit you? (required)" })).ToBeVisibleAsync();
        await Expect(ada.Form.GetByRole(AriaRole.Radiogroup, new() { Name = "How was the pace?", Exact = true })).ToBeVisibleAsync();
    }

    [Test]
    public async Task How_many_to_choose_is_said_before_and_beside_the_field()
    {
        var ada = await OpenAsync(AllParts.Form);
        await FillInAsync(ada);
        var days = ada.Form.GetByRole(AriaRole.Group, new() { Name = "Which days suit you?" });
        await Expect(days).ToHaveAccessibleDescriptionAsync("For the stand-up. Choose 2 to 3.");

        await ada.Form.GetByLabel("Tuesday").UncheckAsync();
        await SubmitAsync(ada);

        await Expect(days).ToHaveAccessibleDescriptionAsync(
            "For the stand-up. Choose 2 to 3. Choose at least 2.");
        await Expect(ada.Form.GetByLabel("Monday")).ToBeFocusedAsync();
    }

    [Test]
    public async Task Too_many_are_not_sent()
    {
        var ada = await OpenAsync(AllParts.Form);
        await FillInAsync(ada);

        await ada.Form.GetByLabel("Wednesday").CheckAsync();
        await ada.Form.GetByLabel("Thursday").CheckAsync();
        await SubmitAsync(ada);

        await Expect(ada.Form.GetByText("Choose at most 3.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Each_mistake_stands_beside_its_field_until_it_is_mended()
    {
        var ada = await OpenAsync(AllParts.Form);
        var audience = ada.Form.GetByRole(AriaRole.Radiogroup, new() { Name = "Who is this for?" });
        var days = ada.Form.GetByRole(AriaRole.Group, new() { Name = "Which days suit you?" });

        await SubmitAsync(ada);
        await Expect(audience).ToContainTextAsync("Choose one.");
        await Expect(days).ToContainTextAsync("Choose at least 2.");
        await Expect(ada.Form.GetByLabel("My team")).ToBeFocusedAsync();
        await ada.Form.GetByLabel("My team").CheckAsync();

        await Expect(audience).Not.ToContainTextAsync("Choose one.");
        await Expect(days).ToContainTextAsync("Choose at least 2.");
    }

    [Test]
    public async Task Several_choices_are_sent()
    {
        var ada = await OpenAsync(AllParts.Form);
        await FillInAsync(ada);

        Assert.That(await SentAsync(ada), Does.Contain("\"values\":[\"1\",\"2\"]"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_yes_or_no_is_sent(bool answer)
    {
        var ada = await OpenAsync(AllParts.Rest);
        await Expect(ada.Form.GetByLabel("Remind me next week")).ToBeCheckedAsync();
        await ada.Form.GetByLabel("With whom?").SelectOptionAsync("Ada");

        await ada.Form.GetByLabel("Remind me next week").SetCheckedAsync(answer);

        Assert.That(await SentAsync(ada), Does.Contain($"\"value\":{(answer ? "true" : "false")}"));
    }

    [Test]
    public async Task A_file_is_not_sent_and_the_form_says_so()
    {
        var ada = await OpenAsync(AllParts.Rest);

        await Expect(ada.Form.GetByLabel("A picture of it"))
            .ToHaveAccessibleDescriptionAsync("The sandbox sends no file, whatever you choose here.");
    }

    [Test]
    public async Task A_form_that_needs_a_file_says_that_it_cannot_be_sent()
    {
        var ada = await OpenAsync(AllParts.Rest.Replace("\"picture\", \"required\": false", "\"picture\"", StringComparison.Ordinal));

        await SubmitAsync(ada);

        await Expect(ada.Form.GetByLabel("A picture of it")).ToBeFocusedAsync();
        await Expect(ada.Form.GetByText("so this form cannot be sent here.")).ToBeVisibleAsync();
    }

    private static async Task FillInAsync(Window window)
    {
        foreach (var choice in new[] { "My team", "Monday", "Tuesday" })
        {
            await window.Form.GetByLabel(choice).CheckAsync();
        }
    }

    private static Task SubmitAsync(Window window) => window.Form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();

    private async Task<Window> OpenAsync(string form, BrowserNewContextOptions? options = null)
    {
        var ada = await OpenAsync(options);
        await ada.RunAsync("/form");
        await Bot.AnswerAsync(OpenForm, JsonElement.Parse(form), Cancellation);
        await Expect(ada.Form).ToBeVisibleAsync();
        return ada;
    }

    /// <summary>Submits the form; the data that the bot received.</summary>
    private async Task<string> SentAsync(Window window)
    {
        await SubmitAsync(window);
        var sent = await Bot.AnswerAsync(Message, new { content = "Saved" }, Cancellation);
        await Expect(window.Form).ToBeHiddenAsync();
        return sent.GetProperty("data").GetRawText();
    }
}
