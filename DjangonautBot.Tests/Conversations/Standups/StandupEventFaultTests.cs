using Dapper;
using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Standups;

/// <summary>With any fault of the requests, each stand-up has one event, and an obsolete event is deleted.</summary>
internal sealed class StandupEventFaultTests : StandupEventConversation
{
    [TestCase(FaultKind.BadGatewayBeforeCommit)]
    [TestCase(FaultKind.BadGatewayAfterCommit)]
    [TestCase(FaultKind.ResetConnection)]
    [TestCase(FaultKind.ResetAfterCommit)]
    [TestCase(FaultKind.RateLimitShared)]
    public async Task An_event_whose_making_goes_wrong_stands_once(FaultKind fault)
    {
        World.Faults.FailNext("POST", Events, fault);

        await MeetInVoiceAsync();

        Assert.That(Server.ScheduledEvents, Has.Count.EqualTo(1));
    }

    [TestCase(FaultKind.BadGatewayBeforeCommit)]
    [TestCase(FaultKind.ResetAfterCommit)]
    public async Task An_event_whose_deleting_goes_wrong_goes_all_the_same(FaultKind fault)
    {
        await MeetInVoiceAsync();
        World.Faults.FailNext("DELETE", OneEvent, fault);

        await Navigator.RunAsync("standup cancel", ("week", 3));
        await SettleAsync();

        Assert.That(Server.ScheduledEvents, Is.Empty);
    }

    [Test]
    public async Task An_event_that_was_made_by_a_bot_that_died_is_recognised()
    {
        var made = await MeetInVoiceAsync();
        await DieAfterAsync("is_tried = 1, event_id = null, due_at = 0");
        await SettleAsync();

        Assert.That(Server.ScheduledEvents.Single().Id, Is.EqualTo(made.Id));
        await Navigator.RunAsync("standup cancel", ("week", 3));
        await SettleAsync();
        Assert.That(Server.ScheduledEvents, Is.Empty, "it is known again");
    }

    [Test]
    public async Task A_bot_that_died_before_making_an_event_makes_it()
    {
        Server.Cancel(await MeetInVoiceAsync());

        await DieAfterAsync("is_tried = 1, event_id = null, due_at = 0");
        await SettleAsync();

        Assert.That(Standing, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_event_whose_deletion_nobody_remembers_is_made_again_when_it_is_wanted_again()
    {
        await MeetInVoiceAsync();
        World.Faults.FailNext("DELETE", OneEvent, FaultKind.ResetAfterCommit);

        var cancelled = await Navigator.RunAsync("standup cancel", ("week", 3));
        await World.WaitUntilAsync(() => Server.ScheduledEvents.Count == 0, Cancellation);
        await Navigator.PressAsync(cancelled.Message!, "As usual again");
        await SettleAsync();

        Assert.That(Standing.Single().Start, Is.EqualTo(Thursday));
    }

    [Test]
    public async Task An_event_that_Discord_does_not_take_holds_up_no_other()
    {
        World.Faults.RejectNext("POST", Events, 400, 50035, "Invalid Form Body");
        await MeetAtAsync("launchpad");
        await SettleAsync();
        Assert.That(Standing, Is.Empty);

        await MoveToAsync(Thursday.AddMinutes(50));

        Assert.That(Standing.Select(one => one.Start), Is.EqualTo([Thursday.AddDays(7)]));
    }

    [Test]
    public async Task An_event_that_Discord_does_not_take_is_told_of_and_made_a_day_later()
    {
        World.Faults.RejectNext("POST", Events, 400, 30038, "Maximum number of uncompleted guild scheduled events reached (100)");
        await MeetAtAsync("launchpad");
        await SettleAsync();

        var told = await Captain.RunAsync("cohort status");
        await MoveToAsync(Wednesday.AddDays(1).AddMinutes(1));

        Assert.That(told.Text, Does.Contain("🗓️ Discord did not take the event for week 3 of *Pluto*. The stand-up is as planned"));
        Assert.That(Standing.Single().Start, Is.EqualTo(Thursday));
        Assert.That((await Captain.RunAsync("cohort status")).Text, Does.Not.Contain("did not take"));
    }

    // As if the bot had died in the middle of something, with this in the database.
    private async Task DieAfterAsync(string state)
    {
        await Bot.Database.WriteAsync(transaction => transaction.Execute($"update standup_event set {state} where week = 3"), Cancellation);
        await RestartBotAsync();
    }
}
