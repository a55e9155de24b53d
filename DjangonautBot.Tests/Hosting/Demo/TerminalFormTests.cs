using DjangonautBot.Hosting.Demo;
using DjangonautBot.Tests.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Hosting.Demo;

/// <summary>Choices and messages of components v2 in the terminal.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class TerminalFormTests : SandboxTest
{
    private static readonly object[] Paces = [new { label = "Gentle", value = "1" }, new { label = "Good", value = "2" }];

    private readonly StringWriter _terminal = new();

    private string Said => _terminal.ToString();

    [SetUp]
    public async Task RegisterAsync()
    {
        _terminal.GetStringBuilder().Clear();
        await Bot.RegisterAsync(default, new { name = "checkin", description = "Check in" });
        await Bot.StartAsync(default);
    }

    [OneTimeTearDown]
    public void CloseTerminal() => _terminal.Dispose();

    [Test]
    public async Task Choices_are_typed_in_words(CancellationToken ct)
    {
        var sent = await FillInAsync(ct, "good", "gentle, good", "yes");

        Assert.That(sent, Does.Contain("\"value\":\"2\"").And.Contain("""["1","2"]""").And.Contain("\"value\":true"));
        Assert.That(
            Said,
            Does.Contain("Pace (Gentle / Good)")
                .And.Contain("Days (Gentle / Good / none), several with commas [Gentle]")
                .And.Contain("Sure (yes / no) [no]")
                .And.Contain("Files: files cannot be added here."));
    }

    [Test]
    public async Task Enter_keeps_what_is_chosen_and_none_takes_it_away(CancellationToken ct)
    {
        var sent = await FillInAsync(ct, "Gentle", "none", "");

        Assert.That(sent, Does.Contain("\"custom_id\":\"days\",\"values\":[]").And.Contain("\"value\":false"));
    }

    [Test]
    public async Task A_word_that_is_no_choice_is_asked_for_again(CancellationToken ct)
    {
        var sent = await FillInAsync(ct, "gentel", "Gentle", "Gentle, god", "Gentle", "");

        Assert.That(
            Said,
            Does.Contain("gentel is no choice here. Did you mean Gentle?")
                .And.Contain("god is no choice here. Did you mean Good? Please type one of: Gentle / Good / none"));
        Assert.That(sent, Does.Contain("""["1"]"""));
    }

    [Test]
    public async Task A_message_shows_its_texts_files_and_buttons(CancellationToken ct)
    {
        var body = Layouts.Of(
            Layouts.Text($"Hi <@{Ada.Id}>"),
            Layouts.Container(Layouts.Section(Layouts.Button("edit", "Edit"), "Docs")),
            Layouts.FilePart("a.txt"));
        using var form = Layouts.WithFiles(body, "a.txt");
        await Bot.RestAsync("POST", $"/channels/{Channel.Id}/messages", form, ct);

        new SandboxNarrator(World, _terminal).Show(Channel.Messages[0]);

        Assert.That(Said.Split(_terminal.NewLine), Is.SupersetOf(["│ Hi @Ada", "│ Docs", "│ 📎 a.txt", "│ [Edit]"]));
    }

    // The components as the bot receives them.
    private async Task<string> FillInAsync(CancellationToken ct, params string[] lines)
    {
        var components = new[]
        {
            Label("Pace", new { type = 21, custom_id = "pace", options = Paces }),
            Label("Days", new { type = 22, custom_id = "days", options = WithDefault(), required = false }),
            Label("Sure", new { type = 23, custom_id = "sure" }),
            Label("Files", new { type = 19, custom_id = "files", required = false }),
        };
        var running = Ada.RunAsync("checkin");
        await Bot.AnswerAsync(9, new { custom_id = "check-in", title = "Check in", components }, ct);
        var form = (await running).Form!;
        using var typed = new StringReader(string.Join('\n', lines) + '\n');
        var filling = new TerminalForms(new SandboxNarrator(World, _terminal), new TerminalReader(typed)).FillInAsync(form, ct);
        var submitted = await Bot.AnswerAsync(4, new { content = "Thanks" }, ct);
        await filling;
        return submitted.GetProperty("data").GetProperty("components").GetRawText();
    }

    private static object[] WithDefault() => [new { label = "Gentle", value = "1", @default = true }, Paces[1]];

    private static object Label(string label, object component) => new { type = 18, label, component };
}
