using DjangonautBot.Sandbox;
using DjangonautBot.Sandbox.Validation;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class ScheduledEventTests : SandboxTest
{
    [Test]
    public async Task A_voice_event_is_made_started_and_ended(CancellationToken ct)
    {
        var made = await CreateAsync(Server.AddChannel("voice", SandboxChannelKind.Voice), ct);
        var listed = await Bot.GetAsync($"/guilds/{Server.Id}/scheduled-events", ct);
        var active = await EditAsync(made.Id, new { status = 2 }, ct);
        var ended = await EditAsync(made.Id, new { status = 3 }, ct);
        var after = await EditAsync(made.Id, new { name = "Again" }, ct);

        Assert.That(made.Json.GetProperty("status").GetInt32(), Is.EqualTo(1));
        Assert.That(listed.Json[0].GetProperty("description").GetString(), Is.EqualTo("ref 1"));
        Assert.That((active.Status, ended.Status, after.Code), Is.EqualTo((200, 200, 180000)));
        Assert.That(Server.ScheduledEvents[0].Status, Is.EqualTo(SandboxScheduledEventStatus.Completed));
    }

    [Test]
    public async Task One_cancelled_by_a_person_is_not_listed_any_more(CancellationToken ct)
    {
        await CreateAsync(Server.AddChannel("voice", SandboxChannelKind.Voice), ct);
        Server.Cancel(Server.ScheduledEvents[0]);

        Assert.That((await Bot.GetAsync($"/guilds/{Server.Id}/scheduled-events", ct)).Text, Is.EqualTo("[]"));
    }

    [Test]
    public async Task It_needs_permission_a_voice_channel_and_a_start_ahead(CancellationToken ct)
    {
        var voice = Server.AddChannel("voice", SandboxChannelKind.Voice);
        var text = await CreateAsync(Channel, ct);
        World.Clock.Advance(TimeSpan.FromDays(30));
        var past = await CreateAsync(voice, ct);
        World.Clock.Advance(TimeSpan.FromDays(-30));
        Server.SetOverwrite(voice, Server.BotRole, allow: 0, Permission.CreateEvents);
        var denied = await CreateAsync(voice, ct);

        Assert.That((text.Code, past.Code, denied.Code), Is.EqualTo((50035, 50035, 50013)));
    }

    [Test]
    public async Task A_status_cannot_go_back(CancellationToken ct)
    {
        var made = await CreateAsync(Server.AddChannel("voice", SandboxChannelKind.Voice), ct);
        await EditAsync(made.Id, new { status = 2 }, ct);

        Assert.That((await EditAsync(made.Id, new { status = 1 }, ct)).Code, Is.EqualTo(50035));
    }

    [Test]
    public async Task A_refused_edit_changes_nothing(CancellationToken ct)
    {
        var made = await CreateAsync(Server.AddChannel("voice", SandboxChannelKind.Voice), ct);
        var past = await EditAsync(made.Id, new { status = 2, name = "Begun", scheduled_start_time = "2026-03-01T18:00:00Z" }, ct);
        var text = await EditAsync(made.Id, new { name = "Elsewhere", channel_id = $"{Channel.Id}" }, ct);
        var after = Server.ScheduledEvents[0];

        Assert.That((past.Code, text.Code), Is.EqualTo((50035, 50035)));
        Assert.That((after.Name, after.Status), Is.EqualTo(("Stand-up", SandboxScheduledEventStatus.Scheduled)));
    }

    [TestCase(Permission.CreateEvents, Permission.ManageEvents, 200)]
    [TestCase(Permission.ManageEvents, Permission.CreateEvents, 200)]
    [TestCase(0UL, Permission.CreateEvents | Permission.ManageEvents, 403)]
    public async Task The_bots_own_event_is_changed_with_either_permission(ulong allow, ulong deny, int status, CancellationToken ct)
    {
        var voice = Server.AddChannel("voice", SandboxChannelKind.Voice);
        var made = await CreateAsync(voice, ct);
        Server.SetBotOverwrite(voice, allow, deny);

        Assert.That((await EditAsync(made.Id, new { name = "Again" }, ct)).Status, Is.EqualTo(status));
    }

    private Task<RawResponse> CreateAsync(SandboxChannel channel, CancellationToken ct) => Bot.RestAsync(
        "POST",
        $"/guilds/{Server.Id}/scheduled-events",
        new
        {
            name = "Stand-up",
            description = "ref 1",
            privacy_level = 2,
            entity_type = 2,
            channel_id = channel.Id.ToString(),
            scheduled_start_time = "2026-03-03T18:00:00Z",
        },
        ct);

    private Task<RawResponse> EditAsync(string id, object change, CancellationToken ct) =>
        Bot.RestAsync("PATCH", $"/guilds/{Server.Id}/scheduled-events/{id}", change, ct);
}
