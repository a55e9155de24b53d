using System.Text;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>A message keeps its flags and what is said about its files, and refuses what the sandbox cannot keep.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class MessageDetailTests : SandboxTest
{
    private const int SuppressEmbeds = 1 << 2;
    private const int SuppressNotifications = 1 << 12;
    private static readonly object[] Card = [new { title = "Card" }];

    [Test]
    public async Task Flags_are_kept_and_an_edit_changes_that_of_the_embeds_only(CancellationToken ct)
    {
        var body = new { content = "x", embeds = Card, flags = SuppressEmbeds | SuppressNotifications };
        var made = await Bot.SayAsync(Channel, body, ct);
        var peopleSaw = Channel.Messages[0].Embeds.Count;
        var edited = await Bot.RestAsync("PATCH", $"/channels/{Channel.Id}/messages/{made.Id}", new { flags = 0 }, ct);

        Assert.That((FlagsOf(made), EmbedsOf(made)), Is.EqualTo((SuppressEmbeds | SuppressNotifications, 0)));
        Assert.That((FlagsOf(edited), EmbedsOf(edited)), Is.EqualTo((SuppressNotifications, 1)));
        Assert.That((peopleSaw, Channel.Messages[0].Embeds.Count, Channel.Messages[0].IsSilent), Is.EqualTo((0, 1, true)));
    }

    [Test]
    public async Task A_response_keeps_its_flags_too(CancellationToken ct)
    {
        await Bot.RegisterAsync(ct, new { name = "ping", description = "Pong" });
        await Bot.StartAsync(ct);
        var running = Ada.RunAsync("ping");
        var interaction = await Bot.AnswerAsync(4, new { content = "x", embeds = Card, flags = SuppressEmbeds | 64 }, ct);
        var original = await Bot.WebhookAsync(interaction, "GET", "/messages/@original", null, ct);
        await running;

        Assert.That((FlagsOf(original), EmbedsOf(original)), Is.EqualTo((SuppressEmbeds | 64, 0)));
    }

    [Test]
    public async Task A_message_is_read_aloud_where_the_bot_may_do_that(CancellationToken ct)
    {
        var refused = await Bot.SayAsync(Channel, new { content = "x", tts = true }, ct);
        Server.SetBotOverwrite(Channel, allow: Permission.SendTextToSpeech, deny: 0);
        var made = await Bot.SayAsync(Channel, new { content = "x", tts = true }, ct);

        Assert.That((refused.Code, made.Json.GetProperty("tts").GetBoolean()), Is.EqualTo((50013, true)));
    }

    [Test]
    public async Task A_file_keeps_its_description_until_an_edit_changes_it(CancellationToken ct)
    {
        var made = await UploadAsync(ct);
        var file = made.Json.GetProperty("attachments")[0];
        var path = $"/channels/{Channel.Id}/messages/{made.Id}";
        var id = file.GetProperty("id").GetString();
        var kept = await Bot.RestAsync("PATCH", path, new { attachments = new[] { new { id } } }, ct);
        var changed = await Bot.RestAsync("PATCH", path, new { attachments = new[] { new { id, description = "All of it" } } }, ct);

        Assert.That(DescriptionOf(made), Is.EqualTo("Ada's week"));
        Assert.That((DescriptionOf(kept), DescriptionOf(changed)), Is.EqualTo(("Ada's week", "All of it")));
        Assert.That(file.GetProperty("title").GetString(), Is.EqualTo("Week 3"));
        Assert.That(file.GetProperty("flags").GetInt32(), Is.EqualTo(1 << 3), "a spoiler");
        Assert.That(Channel.Messages[0].Files[0].Description, Is.EqualTo("All of it"));
    }

    [TestCase("poll", "polls")]
    [TestCase("shared_client_theme", "client themes")]
    public async Task What_the_sandbox_cannot_keep_is_refused_and_named(string field, string what, CancellationToken ct)
    {
        var refused = await Bot.SayAsync(Channel, new Dictionary<string, object> { ["content"] = "x", [field] = new { } }, ct);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((400, 50035)));
        Assert.That(refused.Text, Does.Contain($"The sandbox has no {what}."));
        Assert.That(Channel.Messages, Is.Empty);
    }

    private async Task<RawResponse> UploadAsync(CancellationToken ct)
    {
        const string Json = """
            {"attachments":[{"id":0,"filename":"week.txt","description":"Ada's week","title":"Week 3","is_spoiler":true}]}
            """;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Json, Encoding.UTF8, "application/json"), "payload_json" },
            { new ByteArrayContent("text"u8.ToArray()), "files[0]", "upload" },
        };
        return await Bot.RestAsync("POST", $"/channels/{Channel.Id}/messages", form, ct);
    }

    private static int FlagsOf(RawResponse message) => message.Json.GetProperty("flags").GetInt32();

    private static int EmbedsOf(RawResponse message) => message.Json.GetProperty("embeds").GetArrayLength();

    private static string? DescriptionOf(RawResponse message) =>
        message.Json.GetProperty("attachments")[0].TryGetProperty("description", out var text) ? text.GetString() : null;
}
