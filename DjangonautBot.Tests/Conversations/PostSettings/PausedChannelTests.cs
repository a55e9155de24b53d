using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.PostSettings;

/// <summary>A channel in which the bot may not post.</summary>
internal sealed class PausedChannelTests : Conversation
{
    private const ulong SendMessages = 1UL << 11;
    private const ulong SendInThreads = 1UL << 38;

    [Test]
    public async Task The_Captain_is_told_once_and_directly_and_posts_go_on_when_they_may()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Captain);
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: SendMessages | SendInThreads);

        await CheckInAsync(Ada, "Read the guide");
        await CheckInAsync(Bilal, "Picked a ticket");
        await World.WaitUntilAsync(() => Captain.DirectMessages?.Messages.Count > 0, Cancellation);
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: SendMessages | SendInThreads, deny: 0);
        await WaitForCardAsync("Picked a ticket");

        var told = Captain.DirectMessages!.Messages.Single();
        Assert.That(told.Text, Does.Contain("Session 6").And.Contain($"<#{TeamChannel.Id}>").And.Contain("Send Messages"));
    }

    [Test]
    public async Task Where_nobody_is_Captain_whoever_owns_the_server_is_told()
    {
        await SetUpCohortAsync();
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: SendMessages | SendInThreads);

        await CheckInAsync(Ada, "Read the guide");

        await World.WaitUntilAsync(() => Server.Owner.DirectMessages?.Messages.Count > 0, Cancellation);
        Assert.That(Server.Owner.DirectMessages!.Messages.Single().Text, Does.StartWith("🛰️ **Session 6:** I cannot post in"));
    }

    [Test]
    public async Task A_Captain_who_takes_no_direct_messages_is_passed_over_for_the_next()
    {
        await SetUpCohortAsync();
        var second = Server.AddPerson("Rosa");
        await EnrolAsync("Captain", Captain, second);
        Captain.DirectMessagesClosed = true;
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: SendMessages | SendInThreads);

        await CheckInAsync(Ada, "Read the guide");

        await World.WaitUntilAsync(() => second.DirectMessages?.Messages.Count > 0, Cancellation);
        Assert.That(Captain.DirectMessages?.Messages ?? [], Is.Empty);
    }

    [Test]
    public async Task Try_again_tries_at_once()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Captain);
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: SendMessages | SendInThreads);
        await CheckInAsync(Ada, "Read the guide");
        await World.WaitUntilAsync(() => Captain.DirectMessages?.Messages.Count > 0, Cancellation);
        var before = Tries();

        var answer = await Captain.PressAsync(Captain.DirectMessages!.Messages.Single(), "Try again");

        await World.WaitUntilAsync(() => Tries() > before, Cancellation);
        Assert.That(answer.Text, Does.StartWith("🛰️ I am trying again now."));
    }

    [Test]
    public async Task A_channel_that_is_deleted_is_not_waited_for()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Captain);
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: SendMessages | SendInThreads);
        await CheckInAsync(Ada, "Read the guide");
        await World.WaitUntilAsync(() => Captain.DirectMessages?.Messages.Count > 0, Cancellation);
        var before = Tries();

        Server.DeleteChannel(TeamChannel);

        await World.WaitUntilAsync(() => Tries() > before, Cancellation);
        Assert.That(
            World.Requests.Last(request => request.RouteTemplate == "/channels/{channel_id}/messages" && request.Method == "POST").Status,
            Is.EqualTo(404));
    }

    [Test]
    public async Task New_channels_and_roles_elsewhere_make_nothing_be_tried()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Captain);
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: SendMessages | SendInThreads);
        await CheckInAsync(Ada, "Read the guide");
        await World.WaitUntilAsync(() => Captain.DirectMessages?.Messages.Count > 0, Cancellation);
        var before = Refusals();

        for (var number = 1; number <= 40; number++)
        {
            Server.AddChannel($"unrelated-{number}");
            await Bilal.RunAsync("week");
        }

        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: SendMessages | SendInThreads, deny: 0);
        await WaitForCardAsync("Read the guide");
        Assert.That(Refusals(), Is.EqualTo(before));
    }

    private int Refusals() => World.Requests.Count(request => request.Status == 403);

    private int Tries() =>
        World.Requests.Count(request => request.Method == "POST" && request.RouteTemplate == "/channels/{channel_id}/messages");
}
