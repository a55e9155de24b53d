using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Standups;

/// <summary>Each stand-up of a team with a place is a scheduled event in Discord, which follows its changes.</summary>
internal sealed class StandupEventTests : StandupEventConversation
{
    private const ulong CreateEvents = 1UL << 44;

    [Test]
    public async Task A_stand_up_in_a_voice_channel_has_an_event()
    {
        var made = await MeetInVoiceAsync();

        Assert.Multiple(() =>
        {
            Assert.That(made.Name, Is.EqualTo("🛰️ Pluto: stand-up of week 3"));
            Assert.That((made.Start, made.End), Is.EqualTo((Thursday, (DateTimeOffset?)Thursday.AddMinutes(45))));
            Assert.That((made.ChannelId, made.Location), Is.EqualTo(((ulong?)Voice.Id, (string?)null)));
        });
    }

    [Test]
    public async Task A_stand_up_at_a_link_has_an_event_there()
    {
        await MeetAtAsync("https://meet.example/pluto");
        await SettleAsync();

        Assert.That(Standing.Single().Location, Is.EqualTo("https://meet.example/pluto"));
    }

    [Test]
    public async Task A_team_without_a_place_has_none()
    {
        await MoveToAsync(Thursday.AddDays(6));

        Assert.That(Server.ScheduledEvents, Is.Empty);
    }

    [Test]
    public async Task An_event_is_made_a_week_ahead()
    {
        await MeetInVoiceAsync();

        await MoveToAsync(Thursday.AddSeconds(-1));
        var before = Standing.Count;
        await MoveToAsync(Thursday);

        Assert.That(before, Is.EqualTo(1));
        Assert.That(Standing.Select(one => one.Start), Is.EqualTo([Thursday, Thursday.AddDays(7)]));
    }

    [Test]
    public async Task An_event_moves_with_its_stand_up()
    {
        var made = await MeetInVoiceAsync();

        await Navigator.RunAsync("standup move", ("week", 3), ("time", "Friday 17:00"));
        await SettleAsync();

        Assert.That(
            (Standing.Single().Id, Standing.Single().Start),
            Is.EqualTo((made.Id, new DateTimeOffset(2026, 3, 20, 16, 0, 0, TimeSpan.Zero))));
    }

    [Test]
    public async Task An_event_that_is_moved_over_a_clock_change_is_at_the_time_that_clocks_show_then()
    {
        await MeetInVoiceAsync();
        // The clocks go forward in the night to Sunday 29 March 2026.
        await Navigator.RunAsync("standup move", ("week", 4), ("time", "Sunday 18:00"));

        await MoveToAsync(new DateTimeOffset(2026, 3, 22, 16, 0, 0, TimeSpan.Zero));

        Assert.That(Standing.Single().Start, Is.EqualTo(new DateTimeOffset(2026, 3, 29, 16, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public async Task A_cancelled_stand_up_has_no_event_until_it_is_as_usual_again()
    {
        await MeetInVoiceAsync();

        var cancelled = await Navigator.RunAsync("standup cancel", ("week", 3));
        await SettleAsync();
        var meanwhile = Server.ScheduledEvents.Count;
        await Navigator.PressAsync(cancelled.Message!, "As usual again");
        await SettleAsync();

        Assert.That(meanwhile, Is.Zero);
        Assert.That(Standing.Single().Start, Is.EqualTo(Thursday));
    }

    [Test]
    public async Task What_is_changed_about_a_team_is_changed_about_its_event()
    {
        var made = await MeetInVoiceAsync();

        await Captain.RunAsync(
            "team edit",
            ("team", "Pluto"),
            ("name", "Ceres"),
            ("time", "19:00"),
            ("minutes", 60),
            ("place", "https://meet.example"));
        await SettleAsync();

        var now = Standing.Single();
        Assert.Multiple(() =>
        {
            Assert.That(
                (now.Id, now.Name, now.Location, now.ChannelId),
                Is.EqualTo((made.Id, "🛰️ Ceres: stand-up of week 3", "https://meet.example", (ulong?)null)));
            Assert.That((now.Start, now.End), Is.EqualTo((Thursday.AddHours(1), (DateTimeOffset?)Thursday.AddHours(2))));
        });
    }

    [Test]
    public async Task A_break_takes_the_event_along()
    {
        await MeetInVoiceAsync();
        await MoveToAsync(Thursday.AddDays(1));
        var asked = await Captain.RunAsync("cohort break add", ("week_of", "2026-03-23"));

        await Captain.PressAsync(asked.Message!, "Yes, change it");
        await SettleAsync();

        Assert.That(Standing.Single().Start, Is.EqualTo(new DateTimeOffset(2026, 4, 2, 16, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public async Task An_event_that_a_person_cancelled_is_not_made_again()
    {
        Server.Cancel(await MeetInVoiceAsync());

        await Navigator.RunAsync("standup move", ("week", 3), ("time", "Friday 17:00"));
        await SettleAsync();
        await Captain.RunAsync("team edit", ("team", "Pluto"), ("minutes", 60));
        await SettleAsync();

        Assert.That(Standing, Is.Empty);
        await MoveToAsync(Thursday.AddDays(1));
        Assert.That(Standing.Single().Start, Is.EqualTo(Thursday.AddDays(7)), "the next one is");
    }

    [Test]
    public async Task A_team_that_lost_its_place_has_no_events_any_more()
    {
        await MeetInVoiceAsync();

        await MeetAtAsync("-");
        await SettleAsync();

        Assert.That(Server.ScheduledEvents, Is.Empty);
    }

    [Test]
    public async Task A_team_that_is_removed_takes_its_events_along_and_brings_them_back()
    {
        await MeetInVoiceAsync();

        var removed = await Captain.PressAsync((await Captain.RunAsync("team remove", ("team", "Pluto"))).Message!, "Remove it");
        await SettleAsync();
        var meanwhile = Server.ScheduledEvents.Count;
        await Captain.PressAsync(removed.Message!, "Bring it back");
        await SettleAsync();

        Assert.That((meanwhile, Standing.Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task A_cohort_that_is_closed_has_no_events_any_more()
    {
        await MeetInVoiceAsync();

        await Captain.PressAsync((await Captain.RunAsync("cohort close")).Message!, "Yes, close it");
        await SettleAsync();

        Assert.That(Server.ScheduledEvents, Is.Empty);
    }

    [Test]
    public async Task Without_the_permission_all_else_works_and_with_it_the_event_is_made()
    {
        var permissions = Server.BotRole.Permissions;
        Server.SetPermissions(Server.BotRole, permissions & ~CreateEvents);
        await MeetAtAsync("https://meet.example");
        await CheckInAsync(Ada, "Read the guide");
        await WaitForCardAsync("Read the guide");

        var status = await Captain.RunAsync("cohort status");
        var meanwhile = Server.ScheduledEvents.Count;
        Server.SetPermissions(Server.BotRole, permissions);
        await World.WaitUntilAsync(() => Standing.Count == 1, Cancellation);

        Assert.That(status.Text, Does.Contain($"🔑 Please grant me *Create Events* in <#{TeamChannel.Id}>."));
        Assert.That(meanwhile, Is.Zero);
    }

    [Test]
    public async Task A_voice_channel_that_is_hidden_has_its_event_once_the_bot_may_join()
    {
        const ulong ViewChannel = 1UL << 10;
        await MeetAtAsync("launchpad");
        await SettleAsync();
        Server.SetBotOverwrite(Voice, allow: 0, deny: ViewChannel);
        await Navigator.RunAsync("standup move", ("week", 3), ("time", "Friday 17:00"));

        Server.SetBotOverwrite(Voice, allow: ViewChannel, deny: 0);
        await SettleAsync();

        Assert.That(Standing.Single().Start, Is.EqualTo(new DateTimeOffset(2026, 3, 20, 16, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public async Task A_voice_event_is_started_and_ended()
    {
        var made = await MeetInVoiceAsync();
        // Discord ends an event by itself in whose channel nobody is.
        Ada.JoinVoice(Voice);

        await MoveToAsync(Thursday);
        var during = made.Status;
        await MoveToAsync(Thursday.AddMinutes(45));

        Assert.That((during, made.Status), Is.EqualTo((SandboxScheduledEventStatus.Active, SandboxScheduledEventStatus.Completed)));
    }

    [Test]
    public async Task A_stand_up_that_has_begun_keeps_its_event()
    {
        var made = await MeetInVoiceAsync();
        await MoveToAsync(Thursday.AddMinutes(10));

        await Captain.RunAsync("team edit", ("team", "Pluto"), ("time", "20:00"));
        await MoveToAsync(Thursday.AddMinutes(45));

        Assert.That((made.Start, made.Status), Is.EqualTo((Thursday, SandboxScheduledEventStatus.Completed)));
    }

    [Test]
    public async Task An_event_elsewhere_is_left_to_its_end_time()
    {
        await MeetAtAsync("https://meet.example");
        await SettleAsync();
        var made = Standing.Single();

        await MoveToAsync(Thursday.AddMinutes(50));

        Assert.That(made.Status, Is.EqualTo(SandboxScheduledEventStatus.Completed), "Discord itself starts and ends it");
        Assert.That(World.Requests.Where(request => request.RouteTemplate == OneEvent), Is.Empty);
    }

    [Test]
    public async Task Nobody_is_told_that_a_stand_up_begins_which_has_ended()
    {
        await MeetInVoiceAsync();
        await Bot.DisposeAsync();
        World.Clock.MoveTo(Thursday.AddHours(2));

        await StartBotAsync();
        await SettleAsync();

        Assert.That(Server.ScheduledEvents.Select(one => one.Start), Is.EqualTo([Thursday.AddDays(7)]));
        Assert.That(World.Requests.Where(request => request.Json == """{"status":2}"""), Is.Empty);
    }
}
