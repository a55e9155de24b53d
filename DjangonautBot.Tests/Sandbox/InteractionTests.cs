using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class InteractionTests : SandboxTest
{
    private const int Ephemeral = 64;

    private static readonly object Row = new
    {
        type = 1,
        components = new object[]
        {
            new { type = 2, style = 1, label = "Edit", custom_id = "edit:1" },
            new { type = 2, style = 5, label = "Docs", url = "https://example.org" },
        },
    };

    private static readonly object CheckIn = new
    {
        name = "checkin",
        description = "Check in",
        options = new object[] { new { type = 4, name = "week", description = "Which", min_value = 1, max_value = 8 } },
    };

    private static readonly object CrewAdd = new
    {
        type = 1,
        name = "add",
        description = "Add",
        options = new object[]
        {
            new { type = 6, name = "member", description = "Who", required = true },
            new { type = 3, name = "zone", description = "Zone", autocomplete = true },
            new { type = 3, name = "role", description = "Role", choices = new object[] { new { name = "Navigator", value = "nav" } } },
        },
    };

    [SetUp]
    public async Task RegisterAsync()
    {
        await Bot.RegisterAsync(
            default,
            CheckIn,
            new { name = "crew", description = "Crew", options = new[] { CrewAdd } },
            new { name = "secret", description = "For admins", default_member_permissions = "0" },
            new { name = "Mark as answer", type = 3 });
        await Bot.StartAsync(default);
    }

    [Test]
    public async Task A_public_answer_is_seen_by_all_and_shows_who_ran_it(CancellationToken ct)
    {
        var grace = Server.AddPerson("Grace");
        var botPermissions = $"{Server.BotRole.Permissions | Server.Everyone.Permissions}";
        var running = Ada.RunAsync("checkin", ("week", 3));
        var interaction = await Bot.AnswerAsync(4, new { content = "Saved." }, ct);
        var outcome = await running;

        Assert.That(interaction.GetProperty("data").GetProperty("options")[0].GetProperty("value").GetInt32(), Is.EqualTo(3));
        Assert.That(interaction.GetProperty("member").GetProperty("user").GetProperty("id").GetString(), Is.EqualTo(Ada.Id.ToString()));
        Assert.That(interaction.GetProperty("app_permissions").GetString(), Is.EqualTo(botPermissions));
        Assert.That(grace.Read(Channel), Is.EqualTo(new[] { outcome.Message }));
        Assert.That(outcome.Message!.UsedBy, Is.EqualTo(Ada.Id));
        Assert.That(outcome.RespondedAfter, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task A_private_answer_is_seen_by_its_person_only_and_not_on_channel_routes(CancellationToken ct)
    {
        var grace = Server.AddPerson("Grace");
        var running = Ada.RunAsync("checkin");
        await Bot.AnswerAsync(4, new { content = "Only you.", flags = Ephemeral }, ct);
        var outcome = await running;

        Assert.That(outcome.Ephemeral, Is.True);
        Assert.That(Ada.Read(Channel), Is.EqualTo(new[] { outcome.Message }));
        Assert.That(grace.Read(Channel), Is.Empty);
        Assert.That((await Bot.GetAsync($"/channels/{Channel.Id}/messages/{outcome.Message!.Id}", ct)).Code, Is.EqualTo(10008));
        await Assert.ThatAsync(() => grace.PressAsync(outcome.Message!, "Edit"), Throws.InstanceOf<SandboxInteractionException>());
    }

    [Test]
    public async Task Awaiting_a_deferred_answer_ends_with_the_edit_of_the_original(CancellationToken ct)
    {
        var running = Ada.RunAsync("checkin");
        var interaction = await Bot.AnswerAsync(5, new { flags = Ephemeral }, ct);
        var early = running.IsCompleted;
        await Bot.WebhookAsync(interaction, "PATCH", "/messages/@original", new { content = "Done." }, ct);
        var outcome = await running;

        Assert.That(early, Is.False);
        Assert.That((outcome.Text, outcome.Deferred, outcome.Ephemeral, outcome.Message!.Edited), Is.EqualTo(("Done.", true, true, false)));
    }

    [Test]
    public async Task A_follow_up_after_a_deferral_becomes_the_original_and_keeps_its_flag(CancellationToken ct)
    {
        var running = Ada.RunAsync("checkin");
        var interaction = await Bot.AnswerAsync(5, new { flags = Ephemeral }, ct);
        await Bot.WebhookAsync(interaction, "POST", "", new { content = "First" }, ct);
        await Bot.WebhookAsync(interaction, "POST", "", new { content = "Second", flags = Ephemeral }, ct);
        var outcome = await running;

        Assert.That((outcome.Text, outcome.Ephemeral), Is.EqualTo(("First", true)));
        Assert.That(outcome.FollowUps.Select(message => message.Text), Is.EqualTo(new[] { "Second" }));
        var read = await Bot.WebhookAsync(interaction, "GET", $"/messages/{outcome.FollowUps[0].Id}", null, ct);
        Assert.That(read.Json.GetProperty("content").GetString(), Is.EqualTo("Second"));
    }

    [Test]
    public async Task After_three_seconds_nobody_is_there_any_more(CancellationToken ct)
    {
        var running = Ada.RunAsync("checkin");
        var interaction = await Bot.EventAsync("INTERACTION_CREATE", ct);
        Wire.Advance(TimeSpan.FromSeconds(3));
        var late = await Bot.CallbackAsync(interaction, 4, new { content = "Late" }, ct);

        Assert.That((late.Status, late.Code), Is.EqualTo((404, 10062)));
        Assert.That(async () => await running, Throws.InstanceOf<SandboxInteractionException>());
        Assert.That(Channel.Messages, Is.Empty);
    }

    [Test]
    public async Task A_second_answer_is_refused(CancellationToken ct)
    {
        var running = Ada.RunAsync("checkin");
        var interaction = await Bot.AnswerAsync(4, new { content = "One" }, ct);
        var again = await Bot.CallbackAsync(interaction, 4, new { content = "Two" }, ct);

        Assert.That((again.Status, again.Code), Is.EqualTo((400, 40060)));
        Assert.That((await running).Text, Is.EqualTo("One"));
    }

    [TestCase(6)]
    [TestCase(7)]
    [TestCase(8)]
    [TestCase(1)]
    public async Task A_command_cannot_be_answered_by_an_update_or_choices(int type, CancellationToken ct)
    {
        _ = Ada.RunAsync("checkin");
        var interaction = await Bot.EventAsync("INTERACTION_CREATE", ct);
        var refused = await Bot.CallbackAsync(interaction, type, new { content = "x" }, ct);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((400, 50035)));
        Assert.That(refused.Json.GetProperty("errors").TryGetProperty("type", out _), Is.True);
    }

    [Test]
    public async Task The_token_lives_fifteen_minutes(CancellationToken ct)
    {
        var running = Ada.RunAsync("checkin");
        var interaction = await Bot.AnswerAsync(4, new { content = "One" }, ct);
        await running;
        Wire.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        var before = await Bot.WebhookAsync(interaction, "PATCH", "/messages/@original", new { content = "Two" }, ct);
        Wire.Advance(TimeSpan.FromSeconds(1));
        var after = await Bot.WebhookAsync(interaction, "PATCH", "/messages/@original", new { content = "Three" }, ct);

        Assert.That(before.Status, Is.EqualTo(200));
        Assert.That((after.Status, after.Code), Is.EqualTo((401, 50027)));
    }

    [Test]
    public async Task Before_the_first_answer_there_is_no_webhook(CancellationToken ct)
    {
        _ = Ada.RunAsync("checkin");
        var interaction = await Bot.EventAsync("INTERACTION_CREATE", ct);
        var early = await Bot.WebhookAsync(interaction, "PATCH", "/messages/@original", new { content = "Two" }, ct);

        Assert.That(early.Code, Is.EqualTo(10015));
    }

    [Test]
    public async Task With_response_tells_the_message_that_was_made(CancellationToken ct)
    {
        _ = Ada.RunAsync("checkin");
        var interaction = await Bot.EventAsync("INTERACTION_CREATE", ct);
        var answer = await Bot.CallbackAsync(interaction, 4, new { content = "Hi" }, ct, "?with_response=true");

        Assert.That(answer.Json.GetProperty("resource").GetProperty("message").GetProperty("content").GetString(), Is.EqualTo("Hi"));
    }

    [Test]
    public async Task A_pressed_button_can_update_its_message(CancellationToken ct)
    {
        await Bot.SayAsync(Channel, new { content = "Card", components = new[] { Row } }, ct);
        var card = Channel.Messages[0];
        var pressing = Ada.PressAsync(card, "Edit");
        var pressed = await Bot.AnswerAsync(7, new { content = "Card, edited" }, ct);
        var outcome = await pressing;

        Assert.That(pressed.GetProperty("data").GetProperty("custom_id").GetString(), Is.EqualTo("edit:1"));
        Assert.That(pressed.GetProperty("message").GetProperty("id").GetString(), Is.EqualTo(card.Id.ToString()));
        Assert.That((outcome.Message, card.Content, card.Edited), Is.EqualTo((card, "Card, edited", true)));
        Assert.That(card.Buttons, Has.Count.EqualTo(2));
        Assert.That(() => Ada.PressAsync(card, "Docs"), Throws.InstanceOf<SandboxInteractionException>());
    }

    [Test]
    public async Task Options_name_people_who_are_resolved(CancellationToken ct)
    {
        var grace = Server.AddPerson("Grace");
        var running = Ada.RunAsync("crew add", ("member", grace), ("role", "Navigator"));
        var interaction = await Bot.AnswerAsync(4, new { content = "ok" }, ct);
        await running;
        var add = interaction.GetProperty("data").GetProperty("options")[0];
        var resolved = interaction.GetProperty("data").GetProperty("resolved");

        Assert.That((add.GetProperty("type").GetInt32(), add.GetProperty("name").GetString()), Is.EqualTo((1, "add")));
        Assert.That(add.GetProperty("options")[1].GetProperty("value").GetString(), Is.EqualTo("nav"));
        Assert.That(
            resolved.GetProperty("users").GetProperty(grace.Id.ToString()).GetProperty("global_name").GetString(),
            Is.EqualTo("Grace"));
        Assert.That(resolved.GetProperty("members").GetProperty(grace.Id.ToString()).TryGetProperty("user", out _), Is.False);
    }

    [Test]
    public void The_app_refuses_what_the_declaration_does_not_allow()
    {
        Assert.That(() => Ada.RunAsync("nothing"), Throws.InstanceOf<SandboxInteractionException>());
        Assert.That(() => Ada.RunAsync("checkin", ("week", 9)), Throws.InstanceOf<SandboxInteractionException>());
        Assert.That(() => Ada.RunAsync("checkin", ("year", 9)), Throws.InstanceOf<SandboxInteractionException>());
        Assert.That(() => Ada.RunAsync("checkin", ("week", "nine")), Throws.InstanceOf<SandboxInteractionException>());
        Assert.That(() => Ada.RunAsync("crew add"), Throws.InstanceOf<SandboxInteractionException>());
        Assert.That(() => Ada.RunAsync("crew"), Throws.InstanceOf<SandboxInteractionException>());
        Assert.That(() => Ada.RunAsync("crew add", ("member", Ada), ("role", "Captain")), Throws.InstanceOf<SandboxInteractionException>());
        Assert.That(() => Ada.RunAsync("secret"), Throws.InstanceOf<SandboxInteractionException>());
        Assert.That(World.CommandNames, Is.EqualTo(new[] { "checkin", "crew add", "secret", "Mark as answer" }));
    }

    [Test]
    public void Whoever_misses_a_choice_reads_those_that_there_are() => Assert.That(
        () => Ada.RunAsync("crew add", ("member", Ada), ("role", "Navigators")),
        Throws.InstanceOf<SandboxInteractionException>()
            .With.Message.EqualTo("The option role has no choice Navigators. Its choices are: Navigator."));

    [Test]
    public async Task Autocomplete_sends_what_is_typed_and_shows_what_comes(CancellationToken ct)
    {
        var typing = Ada.AutocompleteChoicesAsync("crew add", "zone", "Eur");
        var interaction = await Bot.AnswerAsync(8, new { choices = new[] { new { name = "Amsterdam", value = "Europe/Amsterdam" } } }, ct);
        var focused = interaction.GetProperty("data").GetProperty("options")[0].GetProperty("options")[0];

        Assert.That(interaction.GetProperty("type").GetInt32(), Is.EqualTo(4));
        Assert.That((focused.GetProperty("value").GetString(), focused.GetProperty("focused").GetBoolean()), Is.EqualTo(("Eur", true)));
        Assert.That(await typing, Is.EqualTo(new[] { new SandboxChoice("Amsterdam", "Europe/Amsterdam") }));
    }

    [Test]
    public async Task A_message_command_gets_the_message_with_its_content(CancellationToken ct)
    {
        var said = Ada.Say("Use select_related.");
        var running = Ada.UseOnMessageAsync("Mark as answer", said);
        var interaction = await Bot.AnswerAsync(4, new { content = "ok" }, ct);
        await running;
        var data = interaction.GetProperty("data");

        Assert.That(data.GetProperty("target_id").GetString(), Is.EqualTo(said.Id.ToString()));
        var resolved = data.GetProperty("resolved").GetProperty("messages").GetProperty(said.Id.ToString());
        Assert.That(resolved.GetProperty("content").GetString(), Is.EqualTo("Use select_related."));
        Assert.That(
            (await Bot.GetAsync($"/channels/{Channel.Id}/messages/{said.Id}", ct)).Json.GetProperty("content").GetString(),
            Is.Empty);
    }

    [Test]
    public async Task In_direct_messages_there_is_a_user_and_no_member(CancellationToken ct)
    {
        var direct = Ada.OpenDirectMessages();
        await Bot.SayAsync(direct, new { content = "Hello", components = new[] { Row } }, ct);
        var pressing = Ada.PressAsync(direct.Messages[0], "Edit");
        var interaction = await Bot.AnswerAsync(6, null, ct);
        await Bot.WebhookAsync(
            interaction,
            "PATCH",
            "/messages/@original",
            new { content = "Bye", components = Array.Empty<object>() },
            ct);
        await pressing;

        Assert.That(interaction.TryGetProperty("member", out _), Is.False);
        Assert.That(interaction.TryGetProperty("guild_id", out _), Is.False);
        Assert.That(interaction.GetProperty("user").GetProperty("id").GetString(), Is.EqualTo(Ada.Id.ToString()));
        Assert.That(direct.Messages[0].Buttons, Is.Empty);
    }
}
