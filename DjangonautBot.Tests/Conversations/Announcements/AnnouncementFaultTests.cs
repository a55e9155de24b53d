namespace DjangonautBot.Tests.Conversations.Announcements;

/// <summary>A scheduled announcement lives through whatever happens to the bot, the teams, the channels and the cohort.</summary>
internal sealed class AnnouncementFaultTests : AnnouncementConversation
{
    [Test]
    public async Task After_a_restart_it_goes_out_once_also_if_its_time_came_meanwhile()
    {
        await ScheduleAsync();
        await Bot.DisposeAsync();
        World.Clock.MoveTo(Amsterdam("2026-03-20 19:00").ToDateTimeOffset());

        await StartBotAsync(ShareTheWire);
        await WaitForAsync(TeamChannel, Words);
        await WaitForAsync(MarsChannel, Words);
        await RestartBotAsync(ShareTheWire);
        await LiveUntilAsync("2026-03-20 20:00");

        Assert.That(CountIn(TeamChannel, Words) + CountIn(MarsChannel, Words), Is.EqualTo(2));
    }

    [Test]
    public async Task A_team_that_was_removed_gets_nothing_and_the_others_do()
    {
        await ScheduleAsync();
        await Captain.PressAsync((await Captain.RunAsync("team remove", ("team", "Mars"))).Message!, "Remove it");

        await LiveUntilAsync("2026-03-20 17:00");

        Assert.That(CountIn(TeamChannel, Words), Is.EqualTo(1));
        Assert.That(CountIn(MarsChannel, Words), Is.Zero);
    }

    [Test]
    public async Task A_deleted_channel_holds_up_no_other_and_gets_it_when_the_team_has_another()
    {
        await ScheduleAsync();
        Server.DeleteChannel(MarsChannel);
        await LiveWithoutMarsAsync("2026-03-20 17:00");
        var first = CountIn(TeamChannel, Words);

        var home = Server.AddChannel("new-mars");
        await Captain.In(Lobby).RunAsync("team edit", ("team", "Mars"), ("channel", home));

        await WaitForAsync(home, Words);
        Assert.That(first, Is.EqualTo(1));
    }

    [Test]
    public async Task A_channel_that_was_chosen_and_deleted_is_named_to_Captains_with_what_helps()
    {
        var captains = Server.AddChannel("captains");
        await Captain.RunAsync("schedule channels", ("captains", captains));
        await Captain.PressAsync((await WriteAsync(Captain, Words, "friday 17:00", Lobby)).Message!, "Schedule");

        Server.DeleteChannel(Lobby);
        await WaitForBotAsync(() => Count("select count(*) from delivery where kind = 'paused_channel'") == 1);

        await LiveWithoutMarsAsync("2026-03-18 12:00");
        Assert.That(
            (await WaitForAsync(captains, "🛰️")).Text, Does.Contain("the channel of an announcement").And.Contain("/announce list"));
    }

    [Test]
    public async Task After_landing_it_goes_out_and_in_a_closed_cohort_it_does_not()
    {
        await Captain.PressAsync((await WriteAsync(Captain, "See you again!", "2026-05-01 17:00")).Message!, "Schedule");
        await Captain.PressAsync((await WriteAsync(Captain, "Not any more", "2026-05-02 17:00")).Message!, "Schedule");
        await LiveUntilAsync("2026-05-01 17:00");

        await Captain.PressAsync((await Captain.RunAsync("cohort close")).Message!, "Yes, close it");
        await LiveUntilAsync("2026-05-02 18:00");

        Assert.That(CountIn(TeamChannel, "See you again!"), Is.EqualTo(1));
        Assert.That(CountIn(TeamChannel, "Not any more"), Is.Zero);
        Assert.That((await Captain.RunAsync("announce write")).Text, Does.Contain("This cohort is closed"));
    }

    // What waits for a channel stays due, so the world cannot be awaited as a whole.
    private async Task LiveWithoutMarsAsync(string time)
    {
        PassTheLimits();
        World.Clock.MoveTo(Amsterdam(time).ToDateTimeOffset());
        await WaitForBotAsync(() => Count(
            "select count(*) from delivery where state in ('waiting', 'sending') and next_attempt_at = 0 "
                + $"and lane <> {MarsChannel.Id} and due_at <= {World.Clock.GetUtcNow().ToUnixTimeMilliseconds()}") == 0);
    }
}
