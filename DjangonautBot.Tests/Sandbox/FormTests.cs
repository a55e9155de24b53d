using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>Forms that a command opens.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class FormTests : SandboxTest
{
    private const int Ephemeral = 64;

    private static readonly object Text =
        new { type = 4, custom_id = "next", style = 2, required = false, max_length = 5, value = "abc" };

    private static readonly object Menu = new
    {
        type = 3,
        custom_id = "who",
        options = new object[]
        {
            new
            {
                label = "My team",
                value = "team",
                @default = true,
            },
            new { label = "Captains", value = "captains" },
        },
    };

    private static readonly object Form = new
    {
        custom_id = "check-in",
        title = "Check in",
        components = new object[]
        {
            new { type = 18, label = "What's next?", component = Text },
            new { type = 18, label = "Who for?", component = Menu },
        },
    };

    [SetUp]
    public async Task RegisterAsync()
    {
        await Bot.RegisterAsync(default, new { name = "checkin", description = "Check in" });
        await Bot.StartAsync(default);
    }

    [Test]
    public async Task A_form_opens_filled_in_and_its_answers_nest_in_labels(CancellationToken ct)
    {
        var running = Ada.RunAsync("checkin");
        await Bot.AnswerAsync(9, Form, ct);
        var form = (await running).Form!;
        var submitting = form.SubmitAsync(("Who for?", "Captains"));
        var submitted = await Bot.AnswerAsync(4, new { content = "Thanks", flags = Ephemeral }, ct);
        await submitting;
        var components = submitted.GetProperty("data").GetProperty("components");

        Assert.That(form.Fields.Select(field => field.Value), Is.EqualTo(new[] { "abc", "team" }));
        Assert.That(components[0].GetProperty("type").GetInt32(), Is.EqualTo(18));
        Assert.That(components[0].GetProperty("component").GetProperty("value").GetString(), Is.EqualTo("abc"));
        Assert.That(components[1].GetProperty("component").GetProperty("values")[0].GetString(), Is.EqualTo("captains"));
        Assert.That(submitted.TryGetProperty("message", out _), Is.False);
    }

    [Test]
    public async Task A_form_enforces_lengths_and_what_is_required(CancellationToken ct)
    {
        var running = Ada.RunAsync("checkin");
        await Bot.AnswerAsync(9, Form, ct);
        var form = (await running).Form!;

        Assert.That(() => form.SubmitAsync(("What's next?", "abcdef")), Throws.InstanceOf<SandboxInteractionException>());
        Assert.That(() => form.SubmitAsync(("Who for?", "")), Throws.InstanceOf<SandboxInteractionException>());
        Assert.That(() => form.SubmitAsync(("Else", "")), Throws.InstanceOf<SandboxInteractionException>());
    }

    [TestCase(5)]
    [TestCase(9)]
    public async Task A_form_cannot_open_after_a_deferral_nor_from_a_form(int first, CancellationToken ct)
    {
        var running = Ada.RunAsync("checkin");
        var interaction = await Bot.AnswerAsync(first, first == 9 ? Form : null, ct);
        if (first == 9)
        {
            _ = (await running).Form!.SubmitAsync();
            interaction = await Bot.EventAsync("INTERACTION_CREATE", ct);
        }

        var refused = await Bot.CallbackAsync(interaction, 9, Form, ct);

        Assert.That(refused.Code, Is.EqualTo(first == 9 ? 50035 : 40060));
    }
}
