using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Sandbox;

/// <summary>Scheduled events begin, end and lapse by themselves, and a server has room for 100 open ones.</summary>
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class ScheduledEventTimeTests : SandboxTest
{
    private const long ScheduledEventsIntent = 1 << 16;
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 18, 0, 0, TimeSpan.Zero);

    private static readonly object External = new
    {
        name = "Stand-up",
        privacy_level = 2,
        entity_type = 3,
        entity_metadata = new { location = "https://meet.example" },
        scheduled_start_time = Start,
        scheduled_end_time = Start.AddHours(1),
    };

    private SandboxChannel _voice = null!;

    private SandboxScheduledEvent Event => Server.ScheduledEvents[0];

    [SetUp]
    public void AddVoice() => _voice = Server.AddChannel("voice", SandboxChannelKind.Voice);

    [Test]
    public async Task An_external_event_begins_and_ends_by_itself_and_says_so(CancellationToken ct)
    {
        await Bot.StartAsync(ct, intents: 1 | ScheduledEventsIntent);
        await CreateAsync(External, ct);
        await Bot.EventAsync("GUILD_SCHEDULED_EVENT_CREATE", ct);
        World.Clock.MoveTo(Start);
        var during = Event.Status;
        var begun = await Bot.EventAsync("GUILD_SCHEDULED_EVENT_UPDATE", ct);
        World.Clock.MoveTo(Start.AddHours(1));
        var ended = await Bot.EventAsync("GUILD_SCHEDULED_EVENT_UPDATE", ct);

        Assert.That((during, Event.Status), Is.EqualTo((SandboxScheduledEventStatus.Active, SandboxScheduledEventStatus.Completed)));
        Assert.That((begun.GetProperty("status").GetInt32(), ended.GetProperty("status").GetInt32()), Is.EqualTo((2, 3)));
    }

    [Test]
    public async Task An_external_event_begins_also_while_nobody_moves_the_clock(CancellationToken ct)
    {
        await CreateAsync(External, ct);
        Wire.Advance(Start - Wire.GetUtcNow() + TimeSpan.FromMinutes(1));

        Assert.That(Event.Status, Is.EqualTo(SandboxScheduledEventStatus.Active));
    }

    [Test]
    public async Task An_event_that_nobody_starts_is_cancelled_after_some_hours(CancellationToken ct)
    {
        await CreateAsync(Voice, ct);
        World.Clock.MoveTo(Start.AddHours(2));
        var afterTwoHours = Event.Status;
        World.Clock.MoveTo(Start.AddHours(3));

        Assert.That(
            (afterTwoHours, Event.Status), Is.EqualTo((SandboxScheduledEventStatus.Scheduled, SandboxScheduledEventStatus.Canceled)));
    }

    [Test]
    public async Task A_voice_event_ends_minutes_after_the_last_person_left(CancellationToken ct)
    {
        var made = await CreateAsync(Voice, ct);
        World.Clock.MoveTo(Start);
        await EditAsync(made.Id, new { status = 2 }, ct);
        Ada.JoinVoice(_voice);
        World.Clock.MoveTo(Start.AddMinutes(40));
        Ada.LeaveVoice();
        World.Clock.MoveTo(Start.AddMinutes(44));
        var minutesLater = Event.Status;
        World.Clock.MoveTo(Start.AddMinutes(45));
        var after = await EditAsync(made.Id, new { status = 3 }, ct);

        Assert.That((minutesLater, Event.Status), Is.EqualTo((SandboxScheduledEventStatus.Active, SandboxScheduledEventStatus.Completed)));
        Assert.That(after.Code, Is.EqualTo(180000));
    }

    [Test]
    public async Task A_voice_event_to_which_nobody_comes_ends_too(CancellationToken ct)
    {
        var made = await CreateAsync(Voice, ct);
        World.Clock.MoveTo(Start);
        await EditAsync(made.Id, new { status = 2 }, ct);
        World.Clock.MoveTo(Start.AddMinutes(5));

        Assert.That(Event.Status, Is.EqualTo(SandboxScheduledEventStatus.Completed));
    }

    [Test]
    public async Task A_server_has_room_for_a_hundred_open_events(CancellationToken ct)
    {
        for (var n = 0; n < 100; n++)
        {
            await CreateAsync(External, ct);
            Wire.Advance(TimeSpan.FromSeconds(2));
        }

        var refused = await CreateAsync(External, ct);
        Server.Cancel(Event);
        Wire.Advance(TimeSpan.FromSeconds(10));
        var made = await CreateAsync(External, ct);

        Assert.That((refused.Status, refused.Code, made.Status), Is.EqualTo((400, 30038, 200)));
    }

    [Test]
    public async Task A_server_comes_with_its_open_events(CancellationToken ct)
    {
        var over = await CreateAsync(External, ct);
        Server.Cancel(Event);
        var open = await CreateAsync(Voice, ct);
        await Bot.StartAsync(ct);
        var created = await Bot.EventAsync("GUILD_CREATE", ct);
        var listed = created.GetProperty("guild_scheduled_events").EnumerateArray();

        Assert.That(listed.Select(scheduled => scheduled.GetProperty("id").GetString()), Is.EqualTo([open.Id]));
        Assert.That(over.Id, Is.Not.EqualTo(open.Id));
    }

    [Test]
    public async Task An_event_in_a_hidden_channel_is_not_listed(CancellationToken ct)
    {
        var made = await CreateAsync(Voice, ct);
        Server.SetBotOverwrite(_voice, allow: 0, deny: 1 << 10);
        var listed = await Bot.GetAsync($"/guilds/{Server.Id}/scheduled-events", ct);
        var read = await Bot.GetAsync($"/guilds/{Server.Id}/scheduled-events/{made.Id}", ct);

        Assert.That((listed.Text, read.Code), Is.EqualTo(("[]", 50001)));
    }

    private object Voice => new
    {
        name = "Stand-up",
        privacy_level = 2,
        entity_type = 2,
        channel_id = $"{_voice.Id}",
        scheduled_start_time = Start,
    };

    private Task<RawResponse> CreateAsync(object scheduled, CancellationToken ct) =>
        Bot.RestAsync("POST", $"/guilds/{Server.Id}/scheduled-events", scheduled, ct);

    private Task<RawResponse> EditAsync(string id, object change, CancellationToken ct) =>
        Bot.RestAsync("PATCH", $"/guilds/{Server.Id}/scheduled-events/{id}", change, ct);
}
