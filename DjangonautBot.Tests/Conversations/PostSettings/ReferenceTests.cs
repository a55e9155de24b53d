using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Sandbox;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.PostSettings;

/// <summary>Captains hear once of what settings refer to and somebody deleted, and of rights that the bot lost.</summary>
internal sealed class ReferenceTests : Conversation
{
    private const ulong ViewChannel = 1UL << 10;
    private const ulong AttachFiles = 1UL << 15;

    private SandboxChannel _wins = null!;
    private SandboxChannel _voice = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Captain);
        _wins = Server.AddChannel("wins");
        _voice = Server.AddChannel("orbit", SandboxChannelKind.Voice);
        await Captain.RunAsync("schedule channels", ("wins", _wins));
    }

    [Test]
    public async Task A_deleted_channel_is_told_once_with_what_it_was_for_and_what_chooses_another()
    {
        Server.DeleteChannel(_wins);

        var told = await WaitUntilToldAsync();
        Server.AddChannel("unrelated");
        await LetAMinutePassAsync();

        Assert.That(
            told,
            Does.StartWith("🛰️ **Session 6:** Somebody deleted the channel for wins, so what I have for it waits. "
                + "Please choose another one with `/schedule channels wins:#…`."));
        Assert.That(Told(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_deleted_channel_that_was_for_more_than_one_thing_is_one_notice()
    {
        await Captain.RunAsync("schedule channels", ("summary", _wins));
        Server.DeleteChannel(_wins);

        Assert.That(await WaitUntilToldAsync(), Does.Contain("Somebody deleted the channel for summary, the channel for wins, so"));
    }

    [Test]
    public async Task A_deleted_voice_channel_is_told_although_nothing_is_posted_there()
    {
        await Captain.RunAsync("team edit", ("team", "Pluto"), ("place", "orbit"));
        Server.DeleteChannel(_voice);

        Assert.That(
            await WaitUntilToldAsync(),
            Does.Contain("Somebody deleted the voice channel of *Pluto*, so its stand-ups get no event in Discord. "
                + "Please choose another one with `/team edit team:Pluto place:…`."));
        Assert.That(
            (await Captain.RunAsync("cohort status")).Text, Does.Contain("🍃 Not there any more: the voice channel of *Pluto*. Please"));
    }

    [Test]
    public async Task When_another_bot_rewrites_a_channels_permissions_Captains_hear_which_role_is_not_there_any_more()
    {
        Server.SetOverwrite(TeamChannel, Server.Everyone, allow: 0, deny: ViewChannel);

        var told = await WaitUntilToldAsync();
        var status = await Captain.In(_wins).RunAsync("cohort status");

        Assert.Multiple(() =>
        {
            Assert.That(told, Does.Contain($"I cannot post in <#{TeamChannel.Id}> at the moment"));
            Assert.That(told, Does.Contain($"My role <@&{Server.BotRole.Id}> is not among its permissions; another bot may have"));
            Assert.That(told, Does.Contain("Please grant me there: *View Channel*, *Send Messages*"));
            Assert.That(
                status.Text, Does.Contain($"🧩 My role <@&{Server.BotRole.Id}> is not among the permissions of <#{TeamChannel.Id}>;"));
        });
    }

    [Test]
    public async Task Permissions_that_are_given_back_within_a_minute_are_told_to_nobody()
    {
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: AttachFiles);
        await WaitForNoticesAsync(1);
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: 0);
        await WaitForNoticesAsync(0);
        await LetAMinutePassAsync();

        Assert.That(Told(), Is.Empty);
    }

    [Test]
    public async Task What_a_role_loses_in_all_channels_is_one_notice()
    {
        Server.SetPermissions(Server.Everyone, Server.Everyone.Permissions & ~AttachFiles);
        await WaitForBotAsync(() => Bot.Get<IDiscordGateway>().GetOwnPermissions(Id(Server.Id), Id(_wins.Id)) != Permissions.None);
        Server.SetPermissions(Server.BotRole, Server.BotRole.Permissions & ~AttachFiles);

        var told = await WaitUntilToldAsync();
        await LetAMinutePassAsync();

        Assert.That(told, Does.Contain($"I cannot do everything in <#{TeamChannel.Id}>").And.Contain($"in <#{_wins.Id}>"));
        Assert.That(Told(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_is_lost_again_after_it_was_given_back_is_told_again()
    {
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: AttachFiles);
        await WaitUntilToldAsync();
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: 0);
        await WaitForNoticesAsync(0);
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: AttachFiles);
        await WaitForNoticesAsync(1);
        await LetAMinutePassAsync();

        await World.WaitUntilAsync(() => Told().Count == 2, Cancellation);
    }

    [Test]
    public async Task What_was_deleted_while_the_bot_was_down_is_told_when_it_is_back()
    {
        await Bot.DisposeAsync();
        Server.DeleteChannel(_wins);
        await StartBotAsync();

        Assert.That(await WaitUntilToldAsync(), Does.Contain("Somebody deleted the channel for wins"));
    }

    [Test]
    public async Task Another_channel_for_a_team_brings_what_waited_at_once()
    {
        var lobby = Server.AddChannel("lobby");
        Server.DeleteChannel(TeamChannel);
        await Ada.In(lobby).RunAsync("quiet");
        await World.WaitUntilAsync(() => Told().Count == 1, Cancellation);

        await Captain.In(lobby).RunAsync("team edit", ("team", "Pluto"), ("channel", lobby));

        await World.WaitUntilAsync(() => lobby.Threads.Any(thread => thread.Messages.Count > 0), Cancellation);
    }

    [Test]
    public async Task Another_channel_for_wins_brings_what_waited_at_once()
    {
        Server.DeleteChannel(_wins);
        var preview = await Ada.RunAsync("win", ("text", "My first review"));
        await Ada.PressAsync(preview.Message!, "Share");
        await World.WaitUntilAsync(() => Told().Count == 1, Cancellation);

        var other = Server.AddChannel("celebrations");
        await Captain.RunAsync("schedule channels", ("wins", other));

        await World.WaitUntilAsync(() => other.Messages.Count == 1, Cancellation);
    }

    [Test]
    public async Task A_deleted_role_for_Captains_is_told_once_and_named_nowhere()
    {
        var role = Server.AddRole("Mission control");
        await Captain.RunAsync("crew captain_role", ("role", role));
        Server.DeleteRole(role);

        await World.WaitUntilAsync(() => Told().Count == 1, Cancellation);
        var status = await Captain.RunAsync("cohort status");
        var shown = await Captain.RunAsync("crew captain_role");
        var list = await Captain.RunAsync("crew list");

        Assert.Multiple(() =>
        {
            Assert.That(
                Told().Single(), Does.StartWith("🧭 **Session 6:** Somebody deleted the role whose holders counted as Captains"));
            Assert.That(status.Text, Does.Contain("🍃 Not there any more: the role whose holders count as Captains."));
            Assert.That(shown.Text, Does.StartWith("🍃 The role whose holders counted as Captains is not there any more"));
            Assert.That(list.Text, Does.Not.Contain($"<@&{role.Id}>"));
        });
    }

    private IReadOnlyList<string> Told() => [.. Captain.DirectMessages?.Messages.Select(message => message.Text) ?? []];

    private async Task<string> WaitUntilToldAsync()
    {
        await WaitForNoticesAsync(1);
        await LetAMinutePassAsync();
        await World.WaitUntilAsync(() => Told().Count > 0, Cancellation);
        return Told()[0];
    }

    private async Task LetAMinutePassAsync()
    {
        World.Clock.Advance(TimeSpan.FromMinutes(2));
        Bot.Get<OutboxSignal>().Set();
        await Captain.In(Server.AddChannel("a-minute-later")).RunAsync("week");
    }

    private Task WaitForNoticesAsync(int atLeast) => WaitForBotAsync(
        () => Count($"select count(*) from delivery where kind = '{PausedChannel.Kind}'") is var count
            && (atLeast == 0 ? count == 0 : count >= atLeast));

    private static Snowflake Id(ulong id) => new(id);
}
