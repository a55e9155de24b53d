using Dapper;
using DjangonautBot.Discord.Models;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.CheckIns;

/// <summary>Location of cards with missing, locked or forbidden channels and threads.</summary>
internal sealed class CardLocationTests : Conversation
{
    private const ulong SendMessages = 1UL << 11;
    private const ulong CreatePublicThreads = 1UL << 35;
    private const ulong SendMessagesInThreads = 1UL << 38;

    [Test]
    public async Task A_channel_in_which_the_bot_may_not_post_keeps_the_card_until_it_may()
    {
        await SetUpCohortAsync();
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: SendMessages);
        await RestartBotAsync();

        var saved = await CheckInAsync(Ada, "Read the guide");
        await World.WaitUntilAsync(() => World.Requests.Any(request => request.Status == 403), Cancellation);
        var whileWaiting = Cards("Read the guide").Count;
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: SendMessages, deny: 0);

        await WaitForCardAsync("Read the guide");
        Assert.Multiple(() =>
        {
            Assert.That(saved.Text, Does.Contain("is saved.").And.Contain("until a Captain grants me: Send Messages."));
            Assert.That(whileWaiting, Is.Zero);
        });
    }

    [Test]
    public async Task Where_threads_are_not_permitted_the_card_stands_in_the_channel()
    {
        await SetUpCohortAsync();
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: CreatePublicThreads);
        await RestartBotAsync();

        await CheckInAsync(Ada, "Read the guide");

        var card = await WaitForCardAsync("Read the guide");
        Assert.Multiple(() =>
        {
            Assert.That(card.Channel, Is.EqualTo(TeamChannel));
            Assert.That(TeamChannel.Threads, Is.Empty);
            Assert.That(TeamChannel.Messages, Has.Count.EqualTo(2), "the opening of the week, without a thread, and the card");
            Assert.That(TeamChannel.Messages[0].Text, Does.StartWith("### 🪐 Week 3 of 8").And.Not.Contain("🧵"));
        });
    }

    [Test]
    public async Task A_deleted_thread_is_made_anew_with_the_card_in_it()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        await WaitForCardAsync("Read the guide");
        Server.DeleteChannel(TeamChannel.Threads.Single());

        var saved = await CheckInAsync(Ada, "Read the guide again");

        var card = await WaitForCardAsync("Read the guide again");
        Assert.Multiple(() =>
        {
            Assert.That(TeamChannel.Threads, Has.Count.EqualTo(1));
            Assert.That(
                saved.Text,
                Does.Contain($"<#{TeamChannel.Id}>").Or.Contain($"<#{card.Channel.Id}>"),
                "not the thread that is gone");
            Assert.That(card.Channel, Is.EqualTo(TeamChannel.Threads[0]));
            Assert.That(TeamChannel.Messages, Has.Count.EqualTo(1), "the post of the old thread is gone");
        });
    }

    [Test]
    public async Task A_thread_in_which_the_bot_may_not_post_keeps_the_card_until_it_may()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        await WaitForCardAsync("Read the guide");
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: SendMessagesInThreads);

        var saved = await CheckInAsync(Bilal, "Read it too");
        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: SendMessagesInThreads, deny: 0);

        await WaitForCardAsync("Read it too");
        Assert.That(saved.Text, Does.Contain("your card waits until a Captain grants me: Send Messages in Threads."));
    }

    [Test]
    public async Task A_thread_that_sleeps_is_woken_for_an_edit()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var card = await WaitForCardAsync("Read the guide");
        card.Channel.Archive();

        await CheckInAsync(Ada, "Read the guide again");

        var edited = await WaitForCardAsync("Read the guide again");
        Assert.Multiple(() =>
        {
            Assert.That(edited.Id, Is.EqualTo(card.Id));
            Assert.That(card.Channel.Archived, Is.False);
        });
    }

    [Test]
    public async Task A_locked_thread_is_left_and_its_author_is_told()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var card = await WaitForCardAsync("Read the guide");
        card.Channel.Lock();
        card.Channel.Archive();

        var saved = await CheckInAsync(Ada, "Read the guide again");
        await WaitForBotAsync(() =>
            Bot.Database.Read(connection =>
                Dapper.SqlMapper.QuerySingle<bool>(connection, "select exists (select 1 from delivery where state = 'failed')")));
        var status = await Captain.RunAsync("cohort status");
        await CheckInAsync(Bilal, "In another week", (Labels.For, Labels.MyGuides));
        var past = await (await Bilal.RunAsync("checkin", ("week", 1))).Form!.SubmitAsync((Labels.WorkedOn, "Week one"));

        await WaitForCardAsync("Week one");
        Assert.Multiple(() =>
        {
            Assert.That(saved.Text, Does.Contain("is updated.").And.Contain("is locked, so nothing changes there."));
            Assert.That(status.Text, Does.Contain($"🔒 Locked, so that I left messages there as they were: <#{card.Channel.Id}>."));
            Assert.That(past.Text, Does.StartWith("🌱 Thank you!"));
            Assert.That(card.Text, Does.Not.Contain("again"));
        });
    }

    [Test]
    public async Task A_locked_thread_that_is_still_open_is_left_too_and_holds_up_no_other_week()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var card = await WaitForCardAsync("Read the guide");
        card.Channel.Lock();

        var saved = await CheckInAsync(Bilal, "Read it too");
        await (await Bilal.RunAsync("checkin", ("week", 1))).Form!.SubmitAsync((Labels.WorkedOn, "Week one"));

        await WaitForCardAsync("Week one");
        Assert.Multiple(() =>
        {
            Assert.That(saved.Text, Does.Contain($"The thread <#{card.Channel.Id}> is locked, so nothing changes there."));
            Assert.That(Cards("Read it too"), Is.Empty);
        });
    }

    [Test]
    public async Task Whoever_makes_a_check_in_private_is_told_when_its_card_cannot_be_taken_away()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var card = await WaitForCardAsync("Read the guide");
        card.Channel.Lock();
        card.Channel.Archive();

        var saved = await CheckInAsync(Ada, "Between us", (Labels.For, Labels.MyGuides));

        Assert.Multiple(() =>
        {
            Assert.That(
                saved.Text,
                Does.Contain($"I cannot take your card out of <#{card.Channel.Id}> just now; please ask a Captain to delete it there."));
            Assert.That(Cards("Between us"), Is.Empty);
        });
    }

    [Test]
    public async Task A_check_in_stays_in_the_channel_of_the_team_it_was_written_in()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Navigator, "Led the stand-up");
        var card = await WaitForCardAsync("Led the stand-up");
        var mars = Server.AddChannel("team-mars");
        await Captain.RunAsync("team create", ("name", "Mars"), ("channel", mars), ("day", "Monday"), ("time", "9 am"));
        foreach (var (role, person) in new[] { ("Navigator", Captain), ("Djangonaut", Navigator) })
        {
            await Captain.ChooseAsync(
                (await Captain.RunAsync("crew add", ("role", role), ("team", "Mars"))).Message!,
                "Pick people",
                person);
        }

        Server.SetOverwrite(mars, Server.BotRole, allow: 0, deny: SendMessages);

        var saved = await CheckInAsync(Navigator, "Led the stand-up well");

        var edited = await WaitForCardAsync("Led the stand-up well");
        Assert.Multiple(() =>
        {
            Assert.That(edited.Id, Is.EqualTo(card.Id));
            Assert.That(saved.Text, Does.Contain($"Your team finds it in <#{card.Channel.Id}>."));
            Assert.That(
                Bot.Database.Read(connection =>
                    connection.Query<Snowflake>(
                        "select distinct lane from delivery where is_planned = 0 and kind <> 'paused_channel'").AsList()),
                Is.EqualTo([new Snowflake(TeamChannel.Id)]));
        });
    }

    [Test]
    public async Task A_deleted_card_is_posted_anew_by_an_edit()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var card = await WaitForCardAsync("Read the guide");
        Captain.Delete(card);

        await CheckInAsync(Ada, "Read the guide again");

        await WaitForCardAsync("Read the guide again");
        Assert.That(Cards("Ada · week 3"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task One_channel_that_refuses_holds_up_no_other()
    {
        await SetUpCohortAsync();
        var mars = Server.AddChannel("team-mars");
        await Captain.RunAsync("team create", ("name", "Mars"), ("channel", mars), ("day", "Monday"), ("time", "9 am"));
        var chidi = Server.AddPerson("Chidi");
        foreach (var (role, person) in new[] { ("Navigator", Captain), ("Djangonaut", chidi) })
        {
            var picker = await Captain.RunAsync("crew add", ("role", role), ("team", "Mars"));
            await Captain.ChooseAsync(picker.Message!, "Pick people", person);
        }

        Server.SetOverwrite(TeamChannel, Server.BotRole, allow: 0, deny: SendMessages);
        await CheckInAsync(Ada, "Refused");
        await CheckInAsync(chidi, "Welcome");

        await World.WaitUntilAsync(
            () => mars.Threads.Any(thread => thread.Messages.Any(message => message.Text.Contains("Welcome", StringComparison.Ordinal))),
            Cancellation);
        Assert.That(Cards("Refused"), Is.Empty);
    }
}
