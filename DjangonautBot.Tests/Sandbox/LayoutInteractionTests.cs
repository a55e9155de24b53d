using System.Text.Json;
using DjangonautBot.Tests.Support;
using static DjangonautBot.Tests.Sandbox.Layouts;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>Messages of components v2 as responses, and their buttons and menus.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class LayoutInteractionTests : SandboxTest
{
    private const int Ephemeral = 64;

    [SetUp]
    public async Task RegisterAsync()
    {
        await Bot.RegisterAsync(default, new { name = "ping", description = "Pong" });
        await Bot.StartAsync(default);
    }

    [Test]
    public async Task A_button_beside_a_text_is_pressed(CancellationToken ct)
    {
        await Bot.SayAsync(Channel, Of(Text("Week 3"), Container(Section(Button("edit", "Edit"), "Ada"))), ct);
        var pressing = Ada.PressAsync(Channel.Messages[0], "Edit");
        var interaction = await Bot.AnswerAsync(4, new { content = "Thanks" }, ct);
        await pressing;
        var data = interaction.GetProperty("data");

        Assert.That(data.GetRawText(), Is.EqualTo("""{"component_type":2,"id":5,"custom_id":"edit"}"""));
        Assert.That(interaction.GetProperty("message").GetProperty("flags").GetInt32(), Is.EqualTo(Flag));
    }

    [Test]
    public async Task A_menu_in_a_container_is_chosen_from(CancellationToken ct)
    {
        await Bot.SayAsync(Channel, Of(Container(Row(new { type = 5, custom_id = "who" }))), ct);
        var choosing = Ada.ChooseAsync(Channel.Messages[0], "who", Ada);
        var interaction = await Bot.AnswerAsync(4, new { content = "Thanks" }, ct);
        await choosing;

        Assert.That(
            interaction.GetProperty("data").GetProperty("values").EnumerateArray().Select(value => value.GetString()),
            Is.EqualTo([$"{Ada.Id}"]));
    }

    [Test]
    public async Task A_response_may_be_one_for_a_single_person(CancellationToken ct)
    {
        var running = Ada.RunAsync("ping");
        await Bot.AnswerAsync(4, new { flags = Flag | Ephemeral, components = new[] { Text("Pong") } }, ct);
        var outcome = await running;

        Assert.That((outcome.Text, outcome.Ephemeral, outcome.Message!.Parts.Count), Is.EqualTo(("Pong", true, 1)));
    }

    [Test]
    public async Task An_update_changes_one(CancellationToken ct)
    {
        await Bot.SayAsync(Channel, Of(Section(Button("edit", "Edit"), "before")), ct);
        var pressing = Ada.PressAsync(Channel.Messages[0], "Edit");
        await Bot.AnswerAsync(7, new { components = new[] { Text("after") } }, ct);

        Assert.That((await pressing).Text, Is.EqualTo("after"));
    }

    [TestCase("""{"flags":32768,"components":[{"type":10,"content":"after"}]}""", 400)]
    [TestCase("""{"flags":32768,"content":null,"components":[{"type":10,"content":"after"}]}""", 204)]
    public async Task An_update_turns_a_classic_message_into_one_when_it_clears_it(string data, int status, CancellationToken ct)
    {
        await Bot.SayAsync(Channel, new { content = "before", components = new[] { Row(Button("edit", "Edit")) } }, ct);
        _ = Ada.PressAsync(Channel.Messages[0], "Edit");
        var interaction = await Bot.EventAsync("INTERACTION_CREATE", ct);
        var answer = await Bot.CallbackAsync(interaction, 7, JsonElement.Parse(data), ct);

        Assert.That(answer.Status, Is.EqualTo(status), answer.Text);
    }

    [Test]
    public async Task After_a_deferral_the_edit_of_the_original_may_be_one(CancellationToken ct)
    {
        var running = Ada.RunAsync("ping");
        var interaction = await Bot.AnswerAsync(5, new { flags = Ephemeral }, ct);
        var edited = await Bot.WebhookAsync(interaction, "PATCH", "/messages/@original", Of(Text("Pong")), ct);
        var outcome = await running;

        Assert.That(edited.Json.GetProperty("flags").GetInt32(), Is.EqualTo(Flag | Ephemeral));
        Assert.That((outcome.Text, outcome.Message!.Edited, outcome.Message.Parts.Count), Is.EqualTo(("Pong", false, 1)));
    }

    [Test]
    public async Task After_a_deferral_the_follow_up_that_becomes_the_original_may_be_one(CancellationToken ct)
    {
        var running = Ada.RunAsync("ping");
        var interaction = await Bot.AnswerAsync(5, null, ct);
        await Bot.WebhookAsync(interaction, "POST", "", Of(Text("Pong")), ct);

        Assert.That((await running).Message!.Parts, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_follow_up_may_be_one_and_be_edited(CancellationToken ct)
    {
        var running = Ada.RunAsync("ping");
        var interaction = await Bot.AnswerAsync(4, new { content = "Pong" }, ct);
        var more = await Bot.WebhookAsync(interaction, "POST", "", Of(Text("More")), ct);
        var edited = await Bot.WebhookAsync(
            interaction, "PATCH", $"/messages/{more.Id}", new { components = new[] { Text("Less") } }, ct);
        var outcome = await running;

        Assert.That(edited.Status, Is.EqualTo(200), edited.Text);
        Assert.That(outcome.FollowUps.Single().Text, Is.EqualTo("Less"));
    }
}
