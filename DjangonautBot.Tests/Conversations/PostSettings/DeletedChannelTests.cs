using DjangonautBot.Discord;
using DjangonautBot.Discord.Models;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.PostSettings;

/// <summary>Confirmations of messages whose channel somebody deleted.</summary>
internal sealed class DeletedChannelTests : Conversation
{
    private const string Waits = "waits until a Captain chooses another one.";

    private SandboxChannel _lobby = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        await SetUpCohortAsync();
        _lobby = Server.AddChannel("lobby");
    }

    [Test]
    public async Task A_check_in_says_that_its_card_waits_for_another_channel_and_not_for_a_permission()
    {
        await DeleteAsync(TeamChannel);

        var saved = await Ada.In(_lobby).RunAsync("quiet");

        Assert.That(saved.Text, Does.Contain($"The channel for it is not there any more, so your card {Waits}").And.Not.Contain("grants"));
    }

    [Test]
    public async Task A_question_to_the_team_says_so()
    {
        await DeleteAsync(TeamChannel);

        var asked = await Ada.In(_lobby).RunAsync("ask", ("question", "How do I run one test?"), ("to", "My team"));

        Assert.That(asked.Text, Does.Contain($"so your question {Waits}"));
    }

    [Test]
    public async Task A_win_says_so()
    {
        var wins = await SetAsync("wins");
        var preview = await Ada.RunAsync("win", ("text", "My first review"));
        await DeleteAsync(wins);

        var shared = await Ada.PressAsync(preview.Message!, "Share");

        Assert.That(shared.Text, Does.StartWith("🎉 Shared!").And.Contain($"so your win {Waits}"));
    }

    [Test]
    public async Task A_swap_and_a_call_for_a_stand_in_say_so()
    {
        var linus = Server.AddPerson("Linus");
        await EnrolAsync("Navigator", linus);
        await DeleteAsync(await SetAsync("navigators"));

        var swap = await Navigator.RunAsync("rotation swap", ("week", 5), ("with", linus));
        var cover = await Navigator.RunAsync("rotation cover", ("week", 5));

        Assert.That(swap.Text, Does.Contain($"so my question {Waits}"));
        Assert.That(cover.Text, Does.Contain($"so my question {Waits}"));
    }

    [Test]
    public async Task A_summary_that_is_posted_says_so()
    {
        await CheckInAsync(Ada, "Read the guide");
        var summary = await Navigator.In(_lobby).RunAsync("summary");
        await DeleteAsync(TeamChannel);

        var posted = await Navigator.In(_lobby).PressAsync(summary.Message!, "Post to channel");

        Assert.That(posted.Text, Does.Contain($"so the summary {Waits}"));
    }

    private async Task<SandboxChannel> SetAsync(string use)
    {
        var channel = Server.AddChannel(use);
        await Captain.RunAsync("schedule channels", (use, channel));
        return channel;
    }

    private async Task DeleteAsync(SandboxChannel channel)
    {
        Server.DeleteChannel(channel);
        var gateway = Bot.Get<IDiscordGateway>();
        await WaitForBotAsync(() => gateway.FindChannel(new Snowflake(Server.Id), new Snowflake(channel.Id)) is null);
    }
}
