using DjangonautBot.Sandbox;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class ThreadTests : SandboxTest
{
    [Test]
    public async Task A_thread_from_a_message_has_its_id_and_starts_once(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        var message = await Bot.SayAsync(Channel, new { content = "Week 3" }, ct);
        var made = await StartAsync(message.Id, ct);
        var again = await StartAsync(message.Id, ct);
        var told = await Bot.EventAsync("THREAD_CREATE", ct);

        Assert.That((made.Status, made.Id), Is.EqualTo((201, message.Id)));
        Assert.That((again.Status, again.Code), Is.EqualTo((400, 160004)));
        Assert.That(told.GetProperty("parent_id").GetString(), Is.EqualTo(Channel.Id.ToString()));
        Assert.That(Channel.Threads[0].Id, Is.EqualTo(Channel.Messages[0].Id));
    }

    [Test]
    public async Task A_thread_without_message_is_private_unless_its_type_says_public(CancellationToken ct)
    {
        var withoutType = await Bot.RestAsync("POST", $"/channels/{Channel.Id}/threads", new { name = "Week 3" }, ct);
        var made = await Bot.RestAsync("POST", $"/channels/{Channel.Id}/threads", new { name = "Week 3", type = 11 }, ct);

        Assert.That(withoutType.Code, Is.EqualTo(50013));
        Assert.That(made.Json.GetProperty("type").GetInt32(), Is.EqualTo(11));
    }

    [Test]
    public async Task Starting_a_thread_needs_permission(CancellationToken ct)
    {
        Server.SetOverwrite(Channel, Server.BotRole, allow: 0, Permission.CreatePublicThreads);
        var message = await Bot.SayAsync(Channel, new { content = "Week 3" }, ct);

        Assert.That((await StartAsync(message.Id, ct)).Code, Is.EqualTo(50013));
    }

    [Test]
    public async Task Posting_opens_an_archived_thread_and_editing_does_not(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        var thread = await ThreadAsync(ct);
        var card = await Bot.SayAsync(thread, new { content = "Card" }, ct);
        thread.Archive();
        var edit = await Bot.RestAsync("PATCH", $"/channels/{thread.Id}/messages/{card.Id}", new { content = "New" }, ct);
        var wasArchived = thread.Archived;
        await Bot.SayAsync(thread, new { content = "More" }, ct);
        var archived = await Bot.EventAsync("THREAD_UPDATE", ct);
        var opened = await Bot.EventAsync("THREAD_UPDATE", ct);

        Assert.That((edit.Status, edit.Code, wasArchived, thread.Archived), Is.EqualTo((400, 50083, true, false)));
        Assert.That(archived.GetProperty("thread_metadata").GetProperty("archived").GetBoolean(), Is.True);
        Assert.That(opened.GetProperty("thread_metadata").GetProperty("archived").GetBoolean(), Is.False);
    }

    [Test]
    public async Task An_archived_thread_can_be_opened_by_whoever_may_post_unless_it_is_locked(CancellationToken ct)
    {
        var thread = await ThreadAsync(ct);
        thread.Archive();
        var opened = await Bot.RestAsync("PATCH", $"/channels/{thread.Id}", new { archived = false }, ct);
        thread.Lock();
        thread.Archive();
        var locked = await Bot.RestAsync("PATCH", $"/channels/{thread.Id}", new { archived = false }, ct);
        var posted = await Bot.SayAsync(thread, new { content = "x" }, ct);

        Assert.That((opened.Status, locked.Code, posted.Code), Is.EqualTo((200, 50013, 50083)));
    }

    [Test]
    public async Task Deleting_is_the_only_change_that_an_archived_thread_takes(CancellationToken ct)
    {
        var thread = await ThreadAsync(ct);
        var card = await Bot.SayAsync(thread, new { content = "Card" }, ct);
        thread.Archive();
        var path = $"/channels/{thread.Id}/messages/{card.Id}";
        var edited = await Bot.RestAsync("PATCH", path, new { content = "New" }, ct);
        var deleted = await Bot.RestAsync("DELETE", path, null, ct);

        Assert.That((edited.Code, deleted.Status), Is.EqualTo((50083, 204)));
        Assert.That((thread.Messages.Count, thread.Archived), Is.EqualTo((0, true)));
    }

    [Test]
    public async Task In_a_locked_thread_nothing_is_edited_and_only_while_it_is_open_anything_deleted(CancellationToken ct)
    {
        var thread = await ThreadAsync(ct);
        var card = await Bot.SayAsync(thread, new { content = "Card" }, ct);
        var path = $"/channels/{thread.Id}/messages/{card.Id}";
        thread.Lock();
        var edited = await Bot.RestAsync("PATCH", path, new { content = "New" }, ct);
        thread.Archive();
        var deletedWhileArchived = await Bot.RestAsync("DELETE", path, null, ct);
        Server.SetPermissions(Server.BotRole, Server.BotRole.Permissions | Permission.ManageThreads);
        var deletedByModerator = await Bot.RestAsync("DELETE", path, null, ct);

        Assert.That((edited.Code, deletedWhileArchived.Code, deletedByModerator.Status), Is.EqualTo((160005, 50083, 204)));
    }

    [Test]
    public async Task A_thread_keeps_how_slow_it_is_and_who_may_invite(CancellationToken ct)
    {
        Server.SetPermissions(Server.BotRole, Server.BotRole.Permissions | Permission.CreatePrivateThreads | Permission.ManageThreads);
        var body = new { name = "Week 3", rate_limit_per_user = 30, invitable = false };
        var made = await Bot.RestAsync("POST", $"/channels/{Channel.Id}/threads", body, ct);
        var slower = await Bot.RestAsync("PATCH", $"/channels/{made.Id}", new { rate_limit_per_user = 60 }, ct);

        Assert.That(made.Json.GetProperty("thread_metadata").GetProperty("invitable").GetBoolean(), Is.False);
        Assert.That(
            (made.Json.GetProperty("rate_limit_per_user").GetInt32(), slower.Json.GetProperty("rate_limit_per_user").GetInt32()),
            Is.EqualTo((30, 60)));
    }

    [Test]
    public async Task What_the_sandbox_cannot_change_about_a_channel_is_refused_and_not_dropped(CancellationToken ct)
    {
        Server.SetPermissions(Server.BotRole, Server.BotRole.Permissions | Permission.ManageChannels);
        var refused = await Bot.RestAsync("PATCH", $"/channels/{Channel.Id}", new { name = "team-beta", topic = "Week 3" }, ct);

        Assert.That((refused.Code, Channel.Name), Is.EqualTo((50035, "team-alpha")));
        Assert.That(refused.Text, Does.Contain("The sandbox has no changes of a channel except of its name."));
    }

    [Test]
    public async Task A_quiet_thread_is_archived_as_time_passes(CancellationToken ct)
    {
        var thread = await ThreadAsync(ct);
        Wire.Advance(TimeSpan.FromDays(7));

        Assert.That(thread.Archived, Is.True);
    }

    [Test]
    public async Task A_quiet_thread_is_archived_when_when_its_time_has_passed(CancellationToken ct)
    {
        var thread = await ThreadAsync(ct);
        World.Clock.Advance(TimeSpan.FromDays(6));
        await Bot.SayAsync(thread, new { content = "Still here" }, ct);
        World.Clock.Advance(TimeSpan.FromDays(6));
        var afterSixDays = thread.Archived;
        World.Clock.Advance(TimeSpan.FromDays(1));

        Assert.That((afterSixDays, thread.Archived), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task Posting_in_a_thread_needs_send_messages_in_threads(CancellationToken ct)
    {
        var thread = await ThreadAsync(ct);
        Server.SetOverwrite(Channel, Server.BotRole, allow: 0, Permission.SendMessagesInThreads);

        Assert.That((await Bot.SayAsync(thread, new { content = "x" }, ct)).Code, Is.EqualTo(50013));
    }

    [Test]
    public async Task A_deleted_channel_takes_its_threads_with_it(CancellationToken ct)
    {
        await Bot.StartAsync(ct);
        var thread = await ThreadAsync(ct);
        Server.DeleteChannel(Channel);
        await Bot.EventAsync("CHANNEL_DELETE", ct);

        Assert.That((await Bot.SayAsync(thread, new { content = "x" }, ct)).Code, Is.EqualTo(10003));
        Assert.That(Server.Threads, Is.Empty);
    }

    private async Task<SandboxChannel> ThreadAsync(CancellationToken ct)
    {
        await StartAsync((await Bot.SayAsync(Channel, new { content = "Week 3" }, ct)).Id, ct);
        return Channel.Threads[0];
    }

    private Task<RawResponse> StartAsync(string messageId, CancellationToken ct) => Bot.RestAsync(
        "POST", $"/channels/{Channel.Id}/messages/{messageId}/threads", new { name = "Week 3", auto_archive_duration = 10080 }, ct);
}
