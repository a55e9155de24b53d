using System.Text.Json.Nodes;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Contracts;
using DjangonautBot.Tests.Support;
using NJsonSchema;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>The sandbox's answers have the fields that Discord's published schemas require.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class AnswerContractTests : SandboxTest
{
    private static readonly Lazy<Task<JsonSchema>> Schemas = new(ReadAsync);

    private string _messageId = "";
    private string _threadId = "";
    private string _eventId = "";

    [SetUp]
    public async Task FillAsync()
    {
        if (!DiscordContract.Available)
        {
            Assert.Ignore(DiscordContract.WhyUnavailable);
        }

        var voice = Server.AddChannel("voice", SandboxChannelKind.Voice);
        Server.SetOverwrite(Channel, Ada, allow: 1 << 11, deny: 0);
        var options = new[] { new { type = 3, name = "text", description = "Text" } };
        await Bot.RegisterAsync(default, new { name = "ping", description = "Pong", options });
        var message = await Bot.SayAsync(
            Channel,
            new
            {
                content = $"Hi <@{Ada.Id}>",
                nonce = "1",
                embeds = new[]
                {
                    new
                    {
                        title = "Card",
                        fields = new[] { new { name = "a", value = "b" } },
                        footer = new { text = "f" },
                        author = new { name = "Ada" },
                    },
                },
                components = new[]
                {
                    Row(new { type = 2, style = 1, label = "Edit", custom_id = "edit" }),
                    Row(new { type = 3, custom_id = "menu", options = new[] { new { label = "A", value = "a" } } }),
                    Row(new { type = 5, custom_id = "people" }),
                },
            },
            default);
        _messageId = message.Id;
        var threads = $"/channels/{Channel.Id}/messages/{_messageId}/threads";
        _threadId = (await Bot.RestAsync("POST", threads, new { name = "Week 3" }, default)).Id;
        var standUp = new
        {
            name = "Stand-up",
            privacy_level = 2,
            entity_type = 2,
            channel_id = $"{voice.Id}",
            scheduled_start_time = "2026-03-03T18:00:00Z",
        };
        _eventId = (await Bot.RestAsync("POST", $"/guilds/{Server.Id}/scheduled-events", standUp, default)).Id;
    }

    [TestCase("GatewayBotResponse", "/gateway/bot")]
    [TestCase("PrivateApplicationResponse", "/applications/@me")]
    [TestCase("UserPIIResponse", "/users/@me")]
    [TestCase("GuildWithCountsResponse", "/guilds/{server}")]
    [TestCase("GuildChannelResponse", "/guilds/{server}/channels")]
    [TestCase("GuildRoleResponse", "/guilds/{server}/roles")]
    [TestCase("GuildMemberResponse", "/guilds/{server}/members/{ada}")]
    [TestCase("GuildMemberResponse", "/guilds/{server}/members/{bot}")]
    [TestCase("GuildMemberResponse", "/guilds/{server}/members/search?query=a&limit=5")]
    [TestCase("GuildChannelResponse", "/channels/{channel}")]
    [TestCase("ThreadResponse", "/channels/{thread}")]
    [TestCase("MessageResponse", "/channels/{channel}/messages")]
    [TestCase("MessageResponse", "/channels/{channel}/messages/{message}")]
    [TestCase("ApplicationCommandResponse", "/applications/{bot}/commands")]
    [TestCase("VoiceScheduledEventResponse", "/guilds/{server}/scheduled-events/{event}")]
    public async Task What_is_read_is_as_published(string schema, string path, CancellationToken ct)
    {
        var answer = await Bot.GetAsync(Fill(path), ct);

        Assert.That(await MistakesAsync(schema, answer), Is.Empty, answer.Text);
    }

    [Test]
    public async Task What_an_interaction_brings_back_is_as_published(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        _ = Ada.RunAsync("ping");
        var interaction = await Bot.EventAsync("INTERACTION_CREATE", ct);
        var callback = await Bot.CallbackAsync(interaction, 5, null, ct, "?with_response=true");
        var edited = await Bot.WebhookAsync(interaction, "PATCH", "/messages/@original", new { content = "Pong" }, ct);

        Assert.That(await MistakesAsync("InteractionCallbackResponse", callback), Is.Empty, callback.Text);
        Assert.That(await MistakesAsync("MessageResponse", edited), Is.Empty, edited.Text);
    }

    [Test]
    public async Task A_message_of_components_v2_is_as_published(CancellationToken ct)
    {
        var thumbnail = new { type = 11, media = new { url = "attachment://b.png" } };
        var body = Layouts.Of(
            Layouts.Text("Week 3"),
            Layouts.Container(
                Layouts.Section(Layouts.Button("edit"), "Ada"),
                Layouts.Section(thumbnail, "Bilal"),
                new { type = 14 },
                Layouts.Row(new { type = 5, custom_id = "people" })),
            Layouts.Gallery(Layouts.Picture("https://x.org/a.png"), Layouts.Picture("attachment://b.png", "A comet")),
            Layouts.FilePart("a.txt"));
        using var form = Layouts.WithFiles(body, "a.txt", "b.png");
        var made = await Bot.RestAsync("POST", $"/channels/{Channel.Id}/messages", form, ct);

        Assert.That(await MistakesAsync("MessageResponse", made), Is.Empty, made.Text);
    }

    [Test]
    public async Task A_direct_message_channel_is_as_published(CancellationToken ct)
    {
        var opened = await Bot.RestAsync("POST", "/users/@me/channels", new { recipient_id = $"{Ada.Id}" }, ct);

        Assert.That(await MistakesAsync("PrivateChannelResponse", opened), Is.Empty, opened.Text);
    }

    private static async Task<IEnumerable<string>> MistakesAsync(string schema, RawResponse answer)
    {
        var definitions = (await Schemas.Value).Definitions;
        var values = JsonNode.Parse(answer.Text) is JsonArray list ? list.ToList() : [JsonNode.Parse(answer.Text)];
        return SchemaErrors.Describe(values.SelectMany(value => definitions[schema].Validate(value!.ToJsonString())));
    }

    private static object Row(object component) => new { type = 1, components = new[] { component } };

    private string Fill(string path) => path
        .Replace("{server}", $"{Server.Id}", StringComparison.Ordinal)
        .Replace("{channel}", $"{Channel.Id}", StringComparison.Ordinal)
        .Replace("{ada}", $"{Ada.Id}", StringComparison.Ordinal)
        .Replace("{bot}", $"{World.ApplicationId}", StringComparison.Ordinal)
        .Replace("{message}", _messageId, StringComparison.Ordinal)
        .Replace("{thread}", _threadId, StringComparison.Ordinal)
        .Replace("{event}", _eventId, StringComparison.Ordinal);

    private static async Task<JsonSchema> ReadAsync()
    {
        var text = (await File.ReadAllTextAsync(DiscordContract.File()!)).Replace(
            "#/components/schemas/",
            "#/definitions/",
            StringComparison.Ordinal);
        var definitions = new JsonObject { ["definitions"] = JsonNode.Parse(text)!["components"]!["schemas"]!.DeepClone() };
        return await JsonSchema.FromJsonAsync(definitions.ToJsonString());
    }
}
