using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Faults;

/// <summary>With any fault of the posting requests, each card and each thread exists once.</summary>
internal sealed class PostingFaultTests : Conversation
{
    private const string Messages = "/channels/{channel_id}/messages";
    private const string Threads = "/channels/{channel_id}/messages/{message_id}/threads";

    [TestCase(FaultKind.BadGatewayBeforeCommit)]
    [TestCase(FaultKind.BadGatewayAfterCommit)]
    [TestCase(FaultKind.GatewayTimeout504AfterCommit)]
    [TestCase(FaultKind.ServerError500)]
    [TestCase(FaultKind.ResetConnection)]
    [TestCase(FaultKind.ResetAfterCommit)]
    [TestCase(FaultKind.RateLimitUser)]
    [TestCase(FaultKind.RateLimitShared)]
    [TestCase(FaultKind.RateLimitGlobal)]
    public async Task A_post_that_goes_wrong_stands_once(FaultKind fault)
    {
        await SetUpCohortAsync();
        World.Faults.FailNext("POST", Messages, fault, times: 2);

        await CheckInAsync(Ada, "Read the guide");

        await WaitForCardAsync("Read the guide");
        await CheckThatAllIsThereOnceAsync();
    }

    [TestCase(FaultKind.BadGatewayAfterCommit)]
    [TestCase(FaultKind.ResetAfterCommit)]
    [TestCase(FaultKind.ServerError500)]
    public async Task A_thread_that_goes_wrong_is_there_once(FaultKind fault)
    {
        await SetUpCohortAsync();
        World.Faults.FailNext("POST", Threads, fault);

        await CheckInAsync(Ada, "Read the guide");

        await WaitForCardAsync("Read the guide");
        await CheckThatAllIsThereOnceAsync();
    }

    [Test]
    public async Task A_card_whose_sending_was_never_confirmed_is_recognised_after_days()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var card = await WaitForCardAsync("Read the guide");
        await WaitUntilDeliveredAsync();

        // As if the bot had died right after sending, days ago: it does not know the message, and the nonce has expired.
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute(
                """
                update delivery
                set state = 'sending', message_id = null, nonce_since = nonce_since - 3 * 24 * 3600 * 1000
                where kind = 'check_in'
                """),
            Cancellation);
        await RestartBotAsync();
        await World.WaitUntilAsync(() => card.Edited, Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(Cards("Ada · week 3").Single().Id, Is.EqualTo(card.Id));
            Assert.That(World.Requests.Count(request => request.Method == "GET" && request.RouteTemplate == Messages), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_card_that_cannot_be_looked_for_waits_until_it_can_be()
    {
        const ulong ReadMessageHistory = 1UL << 16;
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var card = await WaitForCardAsync("Read the guide");
        await WaitUntilDeliveredAsync();
        await Bot.Database.WriteAsync(
            transaction =>
                transaction.Execute(
                    "update delivery set state = 'sending', message_id = null, nonce_since = nonce_since - 3600 * 1000 where kind = "
                        + "'check_in'"),
            Cancellation);
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: ReadMessageHistory);
        await RestartBotAsync();
        await Bilal.RunAsync("week");
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: ReadMessageHistory, deny: 0);

        await World.WaitUntilAsync(() => card.Edited, Cancellation);
        Assert.That(Cards("Ada · week 3").Single().Id, Is.EqualTo(card.Id));
    }

    [Test]
    public async Task A_card_that_may_stand_is_taken_away_when_its_author_wants_it_private()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        await WaitForCardAsync("Read the guide");
        await WaitUntilDeliveredAsync();
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute("update delivery set state = 'sending', message_id = null where kind = 'check_in'"),
            Cancellation);

        await CheckInAsync(Ada, "Read the guide", (Labels.For, Labels.MyGuides));

        await World.WaitUntilAsync(() => Cards("Ada · week 3").Count == 0, Cancellation);
    }

    private async Task CheckThatAllIsThereOnceAsync()
    {
        await WaitUntilDeliveredAsync();
        Assert.Multiple(() =>
        {
            Assert.That(Cards("Ada · week 3"), Has.Count.EqualTo(1));
            Assert.That(TeamChannel.Threads, Has.Count.EqualTo(1));
            Assert.That(TeamChannel.Messages, Has.Count.EqualTo(1));
        });
    }

    // A card is seen before the outbox has marked it: the next writer's turn comes after that.
    private async Task WaitUntilDeliveredAsync()
    {
        var open = 1L;
        while (open > 0)
        {
            open = await Bot.Database.WriteAsync(
                transaction => transaction.QuerySingle<long>("select count(*) from delivery where state <> 'done' and is_planned = 0"),
                Cancellation);
        }
    }
}
