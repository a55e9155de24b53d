using Dapper;
using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Cohorts;

/// <summary>The status of the program and of the bot's permissions, for a Captain.</summary>
internal sealed class StatusTests : Conversation
{
    private const ulong ViewChannel = 1UL << 10;
    private const ulong EmbedLinks = 1UL << 14;
    private const ulong AttachFiles = 1UL << 15;
    private const ulong Connect = 1UL << 20;
    private const ulong CreatePublicThreads = 1UL << 35;
    private const ulong CreateEvents = 1UL << 44;

    // Rules by which Amsterdam stays an hour ahead all year.
    private const string AsIfClocksStayed = "update zone_record set version = '2020a', changes = '0:3600'";

    [Test]
    public async Task All_is_well()
    {
        await SetUpCohortAsync();

        var status = await Captain.RunAsync("cohort status");

        Assert.That(status.Ephemeral, Is.True);
        Assert.That(status.Text, Does.Contain("🛰️ Session 6\n🪐 Week 3 of 8: Mon 16 Mar to Sun 22 Mar (Europe/Amsterdam)."));
        Assert.That(status.Text, Does.Contain($"**Pluto** <#{TeamChannel.Id}> · 2/4 Djangonauts · 1 Navigator\n"));
        Assert.That(status.Text, Does.Contain("✅ My commands are registered.\n✅ I may do all I need in 1 channel."));
        Assert.That(status.Text, Does.Contain($"✉️ None sent so far: <@{Navigator.Id}>"));
    }

    [Test]
    public async Task The_next_posts_are_told_and_what_is_silent()
    {
        await SetUpCohortAsync();

        var status = await Captain.RunAsync("cohort status");

        var posts = status.Text.Split("**⏰ Next posts**\n")[1].Split('\n');
        Assert.That(posts[0], Does.StartWith("• **facilitator's brief** for *Pluto*, "));
        Assert.That(posts[..3], Is.All.Match(@"^• \*\*[a-z' -]+\*\*( in <#\d+>| for \*Pluto\*)?, <t:\d+:F> \(<t:\d+:R>\)$"));
        Assert.That(posts[^1], Is.EqualTo(
            "🔇 Not posted, because no channel for Captains is set: Captains' digest, 1:1s. `/schedule channels captains:…` sets one."));
    }

    [Test]
    public async Task Stand_ups_that_newer_clock_rules_moved_are_told()
    {
        await SetUpCohortAsync();
        var before = await Captain.RunAsync("cohort status");
        await Bot.Database.WriteAsync(transaction => transaction.Execute(AsIfClocksStayed), Cancellation);

        await RestartBotAsync();
        var after = await Captain.RunAsync("cohort status");

        Assert.That(before.Text, Does.Not.Contain("🕰️"));
        Assert.That(
            after.Text,
            Does.Contain("🕰️ An update of the time zone data (now 2026f) changed the clocks of `Europe/Amsterdam`.")
                .And.Contain("so 4 stand-ups to come moved for everybody elsewhere, beginning with *Pluto* in week 5: "
                    + "<t:1775145600:f> instead of <t:1775149200:f>."));
    }

    [Test]
    public async Task With_a_channel_for_Captains_nothing_is_silent()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync("schedule channels", ("captains", TeamChannel));

        Assert.That((await Captain.RunAsync("cohort status")).Text, Does.Not.Contain("🔇"));
    }

    [TestCase("2026-04-20", "", "🌱 Not begun yet: week 0 begins Mon 13 Apr 2026 (<t:")]
    [TestCase("2026-03-23", "", "🌱 Week 0, time to prepare: week 1 begins Mon 23 Mar 2026 (<t:")]
    [TestCase("2026-03-02", "2026-03-16", "🏖️ A break: week 3 of 8 begins Mon 23 Mar 2026 (<t:")]
    [TestCase("2026-01-26", "", "🪐 Week 8 of 8")]
    [TestCase("2026-01-05", "", "🛬 Landed <t:")]
    public async Task It_says_where_the_program_is(string startsOn, string breaks, string words)
    {
        await SetUpCohortAsync();
        await WriteAsync($"update cohort set starts_on = '{startsOn}', breaks = '{breaks}'");

        Assert.That((await Captain.RunAsync("cohort status")).Text, Does.Contain(words));
    }

    [Test]
    public async Task A_cohort_that_is_closed_says_so()
    {
        await SetUpCohortAsync();
        await WriteAsync($"update cohort set closed_at = {Wednesday.ToUnixTimeMilliseconds()}");

        var status = await Captain.RunAsync("cohort status");

        Assert.That(status.Text, Does.Contain("📦 Closed <t:").And.Contain("🌱 Nothing is to come."));
    }

    [Test]
    public async Task Permissions_that_are_taken_away_and_given_back_show_at_once()
    {
        await SetUpCohortAsync();

        await ChangeAsync(TeamChannel, deny: EmbedLinks | CreatePublicThreads | AttachFiles);
        var lacking = await Captain.RunAsync("cohort status");
        await ChangeAsync(TeamChannel, deny: 0);
        var given = await Captain.RunAsync("cohort status");

        Assert.That(
            lacking.Text,
            Does.Contain($"🔑 Please grant me *Embed Links* · *Create Public Threads* · *Attach Files* in <#{TeamChannel.Id}>."));
        Assert.That(given.Text, Does.Contain("✅ I may do all I need").And.Not.Contain("🔑 Please"));
    }

    [Test]
    public async Task A_permission_that_a_role_loses_in_the_whole_server_shows_in_each_channel()
    {
        await SetUpCohortAsync();
        var wins = Server.AddChannel("wins");
        await Captain.RunAsync("schedule channels", ("wins", wins));

        Server.SetPermissions(Server.Everyone, Server.Everyone.Permissions & ~EmbedLinks);
        Server.SetPermissions(Server.BotRole, Server.BotRole.Permissions & ~EmbedLinks);
        await SettleAsync(TeamChannel, permissions => !permissions.HasFlag(Permissions.EmbedLinks));

        Assert.That(
            (await Captain.RunAsync("cohort status")).Text,
            Does.Contain($"🔑 Please grant me *Embed Links* in <#{TeamChannel.Id}> <#{wins.Id}>."));
    }

    [Test]
    public async Task A_voice_place_needs_permissions_of_its_own()
    {
        var voice = Server.AddChannel("orbit", SandboxChannelKind.Voice);
        await SetUpCohortAsync();
        await WriteAsync($"update team set place = '<#{voice.Id}>'");

        await ChangeAsync(voice, deny: Connect | CreateEvents);

        Assert.That(
            (await Captain.RunAsync("cohort status")).Text,
            Does.Contain($"🔑 Please grant me *Connect* · *Create Events* in <#{voice.Id}>."));
    }

    [Test]
    public async Task A_channel_that_is_gone_is_told_of()
    {
        await SetUpCohortAsync();
        var captains = Server.AddChannel("captains");
        await Captain.RunAsync("schedule channels", ("captains", captains));

        Server.DeleteChannel(captains);
        var gateway = Bot.Get<IDiscordGateway>();
        await WaitForBotAsync(() => gateway.FindChannel(new Snowflake(Server.Id), new Snowflake(captains.Id)) is null);

        Assert.That((await Captain.RunAsync("cohort status")).Text, Does.Contain("🍃 Not there any more: the channel for captains."));
    }

    [Test]
    public async Task A_channel_that_the_bot_cannot_see_is_told_of()
    {
        await SetUpCohortAsync();

        await ChangeAsync(TeamChannel, deny: ViewChannel);
        var status = await Captain.In(Server.AddChannel("lobby")).RunAsync("cohort status");

        Assert.That(status.Text, Does.Contain("🔑 Please grant me *View Channel*"));
    }

    [Test]
    public async Task Commands_that_are_not_registered_are_told_of()
    {
        await SetUpCohortAsync();
        await WriteAsync("delete from command_registration");

        Assert.That((await Captain.RunAsync("cohort status")).Text, Does.Contain("🕐 My commands are not registered with Discord yet."));
    }

    [Test]
    public async Task A_test_message_arrives_and_is_remembered()
    {
        await SetUpCohortAsync(Navigator, Captain);
        var status = await Captain.RunAsync("cohort status");

        var sent = await Captain.PressAsync(status.Message!, "Send me a test");

        Assert.That(sent.Ephemeral, Is.True);
        Assert.That(sent.Text, Does.StartWith("📬 Done"));
        Assert.That(Captain.DirectMessages!.Messages.Select(message => message.Text), Has.One.StartsWith("👋 Hello! This is the test"));
        Assert.That((await Captain.RunAsync("cohort status")).Text, Does.Contain($"📬 Arrived: <@{Captain.Id}> <t:"));
    }

    [Test]
    public async Task Closed_direct_messages_say_how_to_open_them()
    {
        await SetUpCohortAsync(Navigator, Captain);
        Captain.DirectMessagesClosed = true;
        var status = await Captain.RunAsync("cohort status");

        var sent = await Captain.PressAsync(status.Message!, "Send me a test");

        Assert.That(sent.Text, Does.StartWith("📪 Discord did not take my direct message to you. To open them:"));
        Assert.That(
            (await Captain.RunAsync("cohort status")).Text,
            Does.Contain($"📪 Closed; they can open them in this server's *Privacy Settings*: <@{Captain.Id}>"));
    }

    [Test]
    public async Task A_team_over_its_caps_says_what_it_needs()
    {
        await SetUpCohortAsync();
        await WriteAsync("delete from crew_role where role = 'navigator'");

        Assert.That((await Captain.RunAsync("cohort status")).Text, Does.Contain("· 2/0 Djangonauts · 0 Navigators · needs a Navigator"));
    }

    [Test]
    public async Task Twenty_teams_fit()
    {
        await Captain.RunAsync("cohort create", ("name", new string('_', 80)), ("starts_on", StartsOn), ("time_zone", "UTC"));
        foreach (var number in Enumerable.Range(1, 20))
        {
            var channel = Server.AddChannel($"team-{number}");
            await Captain.RunAsync(
                "team create",
                ("name", $"Team {number} {new string('*', 40)}"),
                ("channel", channel),
                ("day", "Friday"),
                ("time", "10:00"),
                ("place", "https://example.org/meet"));
            Server.SetOverwrite(channel, Server.BotRole, allow: 0, deny: (ulong)number << 10);
        }

        var status = await Captain.RunAsync("cohort status");

        Assert.That(status.Text, Does.Contain("🔑 Please grant me").And.Contain("**Team 1 "));
        Assert.That(status.Text, Does.Contain("… and "));
    }

    [Test]
    public async Task Without_a_cohort_it_says_how_to_begin() =>
        Assert.That((await Captain.RunAsync("cohort status")).Text, Does.StartWith("🌱 There is no cohort in this server yet."));

    [Test]
    public async Task What_Discord_did_not_take_is_told_once_and_tried_again_with_a_button()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Captain);
        World.Faults.RejectNext("POST", "/channels/{channel_id}/messages", 400, DiscordErrorCode.InvalidFormBody, "Invalid Form Body");
        await CheckInAsync(Ada, "Read the guide");
        await World.WaitUntilAsync(() => Captain.DirectMessages?.Messages.Count > 0, Cancellation);

        var before = await Captain.RunAsync("cohort status");
        var tried = await Captain.PressAsync(before.Message!, "Try again");
        await WaitForBotAsync(() => Bot.Database.Read(
            connection => connection.QuerySingle<long>("select count(*) from delivery where state = 'set_aside'")) == 0);

        Assert.Multiple(() =>
        {
            Assert.That(Captain.DirectMessages!.Messages.Single().Text, Does.StartWith("📦 **Session 6:** Discord did not take this"));
            Assert.That(before.Text, Does.Contain($"📦 Set aside, because Discord did not take it: 1 message for <#{TeamChannel.Id}>."));
            Assert.That(tried.Text, Does.StartWith("🛰️ I am trying again now."));
        });
        await WaitForCardAsync("Read the guide");
        Assert.That((await Captain.RunAsync("cohort status")).Text, Does.Not.Contain("📦"));
    }

    private Task ChangeAsync(SandboxChannel channel, ulong deny)
    {
        Server.SetBotOverwrite(channel, allow: 0, deny);
        return SettleAsync(channel, permissions =>
            deny == 0 ? permissions.HasFlag(Permissions.EmbedLinks) : ((ulong)permissions & deny) == 0);
    }

    // The bot is notified over its socket.
    private Task SettleAsync(SandboxChannel channel, Func<Permissions, bool> isSo)
    {
        var gateway = Bot.Get<IDiscordGateway>();
        return WaitForBotAsync(() => isSo(gateway.GetOwnPermissions(new Snowflake(Server.Id), new Snowflake(channel.Id))));
    }

    private Task<int> WriteAsync(string sql) => Bot.Database.WriteAsync(transaction => transaction.Execute(sql), Cancellation);
}
