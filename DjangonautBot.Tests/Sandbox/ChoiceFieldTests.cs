using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>Radio groups, checkboxes, uploads and texts in forms, as people fill them in.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class ChoiceFieldTests : SandboxTest
{
    private static readonly object[] Paces = [Option("Gentle", "1"), Option("Good", "2"), Option("Too much", "3")];
    private static readonly object Words = new { type = 10, content = "How was it?" };
    private static readonly object Radio = new { type = 21, custom_id = "pace", options = Paces };
    private static readonly object Boxes = new { type = 22, custom_id = "days", max_values = 2, options = Paces };
    private static readonly object Box = new { type = 23, custom_id = "sure" };

    [SetUp]
    public async Task RegisterAsync()
    {
        await Bot.RegisterAsync(default, new { name = "checkin", description = "Check in" });
        await Bot.StartAsync(default);
    }

    [Test]
    public async Task Choices_are_sent_in_their_places(CancellationToken ct)
    {
        var form = await OpenAsync(ct, Words, Label("Pace", Radio), Label("Days", Boxes), Label("Sure", Box));
        var submitted = await SubmitAsync(form, ct, ("Pace", "Good"), ("Days", "Gentle\n3"), ("Sure", "yes"));

        Assert.That(
            submitted,
            Is.EqualTo(
                """
                [{"type":10,"id":1},
                {"type":18,"id":2,"component":{"type":21,"id":3,"custom_id":"pace","value":"2"}},
                {"type":18,"id":4,"component":{"type":22,"id":5,"custom_id":"days","values":["1","3"]}},
                {"type":18,"id":6,"component":{"type":23,"id":7,"custom_id":"sure","value":true}}]
                """.ReplaceLineEndings("")));
    }

    [Test]
    public async Task What_is_not_filled_in_keeps_what_was_chosen_beforehand(CancellationToken ct)
    {
        object[] chosen = [Option("Gentle", "1", chosen: true), Option("Good", "2")];
        var form = await OpenAsync(
            ct,
            Label("Pace", new { type = 21, custom_id = "pace", options = chosen }),
            Label("Days", new { type = 22, custom_id = "days", options = chosen }),
            Label("Sure", new { type = 23, custom_id = "sure", @default = true }));
        var submitted = await SubmitAsync(form, ct);

        Assert.That(form.Fields.Select(field => field.Value), Is.EqualTo(["1", "1", "true"]));
        Assert.That(submitted, Does.Contain("\"value\":\"1\"").And.Contain("""["1"]""").And.Contain("\"value\":true"));
    }

    [Test]
    public async Task What_is_not_required_may_be_left_empty(CancellationToken ct)
    {
        var form = await OpenAsync(
            ct,
            Label("Pace", new { type = 21, custom_id = "pace", options = Paces, required = false }),
            Label("Days", new { type = 22, custom_id = "days", options = Paces, required = false }),
            Label("Sure", Box),
            Label("Files", new { type = 19, custom_id = "files", required = false }));
        var submitted = await SubmitAsync(form, ct);

        Assert.That(
            submitted,
            Does.Contain("\"custom_id\":\"pace\",\"value\":null")
                .And.Contain("\"custom_id\":\"days\",\"values\":[]")
                .And.Contain("\"custom_id\":\"sure\",\"value\":false")
                .And.Contain("\"custom_id\":\"files\",\"values\":[]"));
    }

    [TestCase("Pace", "", "Pace is required.")]
    [TestCase("Pace", "Fast", "Pace has no Fast.")]
    [TestCase("Pace", "Good\nGentle", "Pace has no Good\nGentle.")]
    [TestCase("Days", "", "Days is required.")]
    [TestCase("Days", "Good\nFast", "Days has no Fast.")]
    [TestCase("Days", "1\n2\n3", "Days takes 1 to 2, not 3.")]
    [TestCase("Sure", "perhaps", "Sure is yes or no, not perhaps.")]
    public async Task What_the_app_would_not_send_is_refused_in_words(string label, string value, string words, CancellationToken ct)
    {
        var form = await OpenAsync(ct, Label("Pace", Radio), Label("Days", Boxes), Label("Sure", Box));

        Assert.That(
            () => form.SubmitAsync(("Pace", "1"), ("Days", "1"), (label, value)),
            Throws.InstanceOf<SandboxInteractionException>().With.Message.EqualTo(words));
    }

    [Test]
    public async Task Fewer_than_the_least_are_refused_and_none_is_not_where_nothing_is_required(CancellationToken ct)
    {
        var form = await OpenAsync(
            ct, Label("Days", new { type = 22, custom_id = "days", options = Paces, min_values = 2, required = false }));

        Assert.That(() => form.SubmitAsync(("Days", "1")), Throws.InstanceOf<SandboxInteractionException>());
        Assert.That(await SubmitAsync(form, ct), Does.Contain("[]"));
    }

    [TestCase(true, "", "Files needs a file, and people have none in the sandbox.")]
    [TestCase(false, "a.txt", "Files takes files, and people have none in the sandbox.")]
    public async Task Files_are_refused_in_words(bool required, string value, string words, CancellationToken ct)
    {
        var form = await OpenAsync(ct, Label("Files", new { type = 19, custom_id = "files", required }));

        Assert.That(
            () => form.SubmitAsync(("Files", value)),
            Throws.InstanceOf<SandboxInteractionException>().With.Message.EqualTo(words));
    }

    [Test]
    public async Task Given_ids_come_back(CancellationToken ct)
    {
        var form = await OpenAsync(
            ct, Label("Sure", new { type = 23, custom_id = "sure", id = 1 }), Label("Pace", new { type = 23, custom_id = "pace" }));

        Assert.That(
            await SubmitAsync(form, ct),
            Does.StartWith("""[{"type":18,"id":2,"component":{"type":23,"id":1,""").And.Contain("\"id\":4,\"custom_id\":\"pace\""));
    }

    private async Task<SandboxForm> OpenAsync(CancellationToken ct, params object[] components)
    {
        var running = Ada.RunAsync("checkin");
        await Bot.AnswerAsync(9, new { custom_id = "check-in", title = "Check in", components }, ct);
        return (await running).Form!;
    }

    // The components as the bot receives them.
    private async Task<string> SubmitAsync(SandboxForm form, CancellationToken ct, params (string, string)[] inputs)
    {
        var submitting = form.SubmitAsync(inputs);
        var submitted = await Bot.AnswerAsync(4, new { content = "Thanks" }, ct);
        await submitting;
        return submitted.GetProperty("data").GetProperty("components").GetRawText();
    }

    private static object Label(string label, object component) => new { type = 18, label, component };

    private static object Option(string label, string value, bool chosen = false) => new { label, value, @default = chosen };
}
