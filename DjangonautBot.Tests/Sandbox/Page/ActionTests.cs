namespace DjangonautBot.Tests.Sandbox.Page;

internal sealed class ActionTests : PageTest
{
    private const int Message = 4;
    private const int Choices = 8;
    private const int Form = 9;

    [SetUp]
    public async Task StartBotAsync()
    {
        var ct = TestContext.CurrentContext.CancellationToken;
        await Bot.RegisterAsync(
            ct,
            new
            {
                name = "crew",
                description = "The crew",
                options = new object[]
                {
                    new
                    {
                        type = 1,
                        name = "greet",
                        description = "Greets somebody",
                        options = new object[]
                        {
                            new { type = 6, name = "person", description = "Whom", required = true },
                            new { type = 4, name = "times", description = "How often", min_value = 1, max_value = 9 },
                            new { type = 3, name = "how", description = "In which way", autocomplete = true },
                        },
                    },
                },
            },
            new { name = "captains-only", description = "Hidden", default_member_permissions = "32" },
            new { name = "Save", type = 3 });
        await Bot.StartAsync(ct);
    }

    [Test]
    public async Task The_commands_of_a_person_are_listed_with_their_options(CancellationToken ct)
    {
        var answer = await GetAsync($"commands?as={Ada.Id}&channel={Channel.Id}", ct);
        var command = answer.GetProperty("commands").EnumerateArray().Single();

        Assert.Multiple(() =>
        {
            Assert.That(command.GetProperty("name").GetString(), Is.EqualTo("crew greet"));
            Assert.That(
                command.GetProperty("options").EnumerateArray().Select(option => option.GetProperty("type").GetString()),
                Is.EqualTo(["user", "integer", "string"]));
            Assert.That(command.GetProperty("options")[1].GetProperty("max_value").GetInt32(), Is.EqualTo(9));
            Assert.That(answer.GetProperty("message_commands")[0].GetProperty("name").GetString(), Is.EqualTo("Save"));
        });
    }

    [Test]
    public async Task A_command_is_run_with_a_person_and_a_number(CancellationToken ct)
    {
        var (status, outcome, interaction) = await ActAsync("run", Greet(Bilal.Id, 3), Message, new { content = "Hello", flags = 64 }, ct);

        Assert.Multiple(() =>
        {
            Assert.That(status, Is.EqualTo(200));
            Assert.That(outcome.GetProperty("ephemeral").GetBoolean(), Is.True);
            Assert.That(outcome.GetProperty("message_id").GetString(), Is.EqualTo($"{Ada.Read(Channel)[0].Id}"));
            Assert.That(
                interaction.GetProperty("data").GetProperty("options")[0].GetProperty("options").GetRawText(),
                Does.Contain($"\"{Bilal.Id}\"").And.Contain("\"value\":3"));
        });
    }

    [Test]
    public async Task What_the_app_does_not_let_a_person_do_is_said_in_words(CancellationToken ct)
    {
        var (status, body) = await PostAsync("run", Greet(Bilal.Id, 99), ct);

        Assert.That((status, body.GetProperty("error").GetString()), Is.EqualTo((409, "The option times cannot be 99.")));
    }

    [Test]
    public async Task An_option_is_completed_by_the_bot(CancellationToken ct)
    {
        var asked = new
        {
            @as = $"{Ada.Id}",
            channel = $"{Channel.Id}",
            command = "crew greet",
            option = "how",
            typed = "wa",
            options = new { },
        };
        var (_, body, _) = await ActAsync(
            "autocomplete",
            asked,
            Choices,
            new { choices = new[] { new { name = "Warmly", value = "warm" } } },
            ct);

        Assert.That(body.GetRawText(), Is.EqualTo("""{"choices":[{"name":"Warmly","value":"warm"}]}"""));
    }

    [Test]
    public async Task A_form_is_opened_and_sent(CancellationToken ct)
    {
        var input = new { type = 4, custom_id = "what", style = 1, max_length = 50 };
        var form = new
        {
            title = "Tell us",
            custom_id = "tell",
            components = new[]
            {
                new
                {
                    type = 18,
                    label = "What?",
                    component = input,
                },
            },
        };
        var (_, opened, _) = await ActAsync("run", Greet(Bilal.Id, 1), Form, form, ct);
        var field = opened.GetProperty("form").GetProperty("fields")[0];
        var filledIn = new
        {
            @as = $"{Ada.Id}",
            form = opened.GetProperty("form").GetProperty("id").GetString(),
            values = new { what = "Reading" },
        };
        var (status, _, interaction) = await ActAsync("submit", filledIn, Message, new { content = "Saved" }, ct);

        Assert.Multiple(() =>
        {
            Assert.That((field.GetProperty("kind").GetString(), field.GetProperty("max_length").GetInt32()), Is.EqualTo(("short", 50)));
            Assert.That(status, Is.EqualTo(200));
            Assert.That(interaction.GetProperty("data").GetRawText(), Does.Contain("Reading"));
        });
    }

    [Test]
    public async Task A_form_is_its_persons_own(CancellationToken ct)
    {
        var input = new { type = 4, custom_id = "what", style = 1 };
        var form = new
        {
            title = "Tell us",
            custom_id = "tell",
            components = new[]
            {
                new
                {
                    type = 18,
                    label = "What?",
                    component = input,
                },
            },
        };
        var (_, opened, _) = await ActAsync("run", Greet(Bilal.Id, 1), Form, form, ct);
        var stolen = new
        {
            @as = $"{Bilal.Id}",
            form = opened.GetProperty("form").GetProperty("id").GetString(),
            values = new { what = "x" },
        };

        Assert.That((await PostAsync("submit", stolen, ct)).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task A_button_is_pressed_by_its_custom_id(CancellationToken ct)
    {
        var message = await PostAsync(new { type = 2, style = 1, label = "Good", custom_id = "pace:2" }, ct);
        var (status, _, interaction) = await ActAsync(
            "press", new { @as = $"{Ada.Id}", message, custom_id = "pace:2" }, Message, new { content = "Thank you" }, ct);

        Assert.That((status, interaction.GetProperty("data").GetProperty("custom_id").GetString()), Is.EqualTo((200, "pace:2")));
    }

    [Test]
    public async Task People_are_chosen_by_their_ids(CancellationToken ct)
    {
        var message = await PostAsync(new { type = 5, custom_id = "who", max_values = 2 }, ct);
        var (status, _, interaction) = await ActAsync(
            "choose",
            new { @as = $"{Ada.Id}", message, custom_id = "who", values = new[] { $"{Bilal.Id}", $"{Ada.Id}" } },
            Message,
            new { content = "Chosen" },
            ct);

        Assert.That(status, Is.EqualTo(200));
        Assert.That(interaction.GetProperty("data").GetProperty("values").GetRawText(), Is.EqualTo($"""["{Bilal.Id}","{Ada.Id}"]"""));
    }

    [Test]
    public async Task A_command_is_used_on_a_message(CancellationToken ct)
    {
        var target = Bilal.In(Channel).Say("A good idea");
        var (status, _, interaction) = await ActAsync(
            "message-command", new { @as = $"{Ada.Id}", message = $"{target.Id}", name = "Save" }, Message, new { content = "Saved" }, ct);

        Assert.That((status, interaction.GetProperty("data").GetProperty("target_id").GetString()), Is.EqualTo((200, $"{target.Id}")));
    }

    private object Greet(ulong person, int times) => new
    {
        @as = $"{Ada.Id}",
        channel = $"{Channel.Id}",
        command = "crew greet",
        options = new { person = $"{person}", times },
    };

    private async Task<string> PostAsync(object component, CancellationToken ct)
    {
        var row = new { type = 1, components = new[] { component } };
        var posted = await Bot.SayAsync(Channel, new { content = "Well?", components = new[] { row } }, ct);
        Assert.That(posted.Status, Is.EqualTo(200), posted.Text);
        return $"{Channel.Messages[^1].Id}";
    }
}
