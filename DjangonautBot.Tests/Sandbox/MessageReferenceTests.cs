using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>A message that replies to another one says so, as long as both stand.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class MessageReferenceTests : SandboxTest
{
    [Test]
    public async Task A_reply_names_its_message_and_brings_it_along(CancellationToken ct)
    {
        var asked = Ada.Say("How?");
        var reply = (await ReplyAsync(asked.Id, ct)).Json;
        var reference = reply.GetProperty("message_reference");

        Assert.That(reply.GetProperty("type").GetInt32(), Is.EqualTo(19));
        Assert.That(reference.GetProperty("message_id").GetString(), Is.EqualTo($"{asked.Id}"));
        Assert.That(reference.GetProperty("channel_id").GetString(), Is.EqualTo($"{Channel.Id}"));
        Assert.That(reference.GetProperty("guild_id").GetString(), Is.EqualTo($"{Server.Id}"));
        Assert.That(
            reply.GetProperty("referenced_message").GetProperty("author").GetProperty("id").GetString(), Is.EqualTo($"{Ada.Id}"));
    }

    [Test]
    public async Task A_reply_to_a_message_that_was_deleted_later_has_null_for_it(CancellationToken ct)
    {
        var asked = Ada.Say("How?");
        var reply = await ReplyAsync(asked.Id, ct);
        Ada.Delete(asked);
        var read = await Bot.GetAsync($"/channels/{Channel.Id}/messages/{reply.Id}", ct);

        Assert.That(read.Json.GetProperty("referenced_message").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
    }

    [Test]
    public async Task A_reply_to_a_message_that_is_not_there_is_refused_unless_it_may_stand_alone(CancellationToken ct)
    {
        var refused = await ReplyAsync(1, ct);
        var alone = await Bot.SayAsync(
            Channel, new { content = "So", message_reference = new { message_id = "1", fail_if_not_exists = false } }, ct);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((400, 50035)));
        Assert.That(refused.Text, Does.Contain("REPLIES_UNKNOWN_MESSAGE"));
        Assert.That(alone.Json.GetProperty("type").GetInt32(), Is.Zero);
        Assert.That(Channel.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_reply_stays_in_its_channel_and_needs_the_message_history(CancellationToken ct)
    {
        var asked = Ada.Say("How?");
        var other = Server.AddChannel("team-beta");
        var elsewhere = await Bot.SayAsync(
            other, new { content = "So", message_reference = new { message_id = $"{asked.Id}", channel_id = $"{Channel.Id}" } }, ct);
        Server.SetOverwrite(Channel, Server.BotRole, allow: 0, deny: Permission.ReadMessageHistory);
        var blind = await ReplyAsync(asked.Id, ct);

        Assert.That((elsewhere.Code, blind.Code), Is.EqualTo((50035, 160002)));
    }

    [Test]
    public async Task Whoever_is_replied_to_is_notified_unless_allowed_mentions_says_otherwise(CancellationToken ct)
    {
        var asked = Ada.Say("How?");
        await ReplyAsync(asked.Id, ct);
        await ReplyAsync(asked.Id, ct, new { parse = Array.Empty<string>() });
        await ReplyAsync(asked.Id, ct, new { parse = Array.Empty<string>(), replied_user = true });

        Assert.That(Channel.Messages.Skip(1).Select(message => message.PingedUsers.Count), Is.EqualTo([1, 0, 1]));
    }

    private Task<RawResponse> ReplyAsync(ulong messageId, CancellationToken ct, object? mentions = null)
    {
        var reference = new { type = 0, message_id = $"{messageId}" };
        object body = mentions is null
            ? new { content = "So", message_reference = reference }
            : new { content = "So", message_reference = reference, allowed_mentions = mentions };
        return Bot.SayAsync(Channel, body, ct);
    }
}
