using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Backups;

/// <summary>What people find in Discord when the operator has brought a backup back.</summary>
internal sealed class RestoreTests : RestoreConversation
{
    private const string Secret = "Xylophone";

    [Test]
    public async Task A_button_of_a_message_that_was_posted_since_opens_nobody_elses_words()
    {
        await SetUpCohortAsync();
        var backup = await BackUpAsync();
        await CheckInAsync(Ada, "Words of Ada");
        var lost = await WaitForCardAsync("Words of Ada");

        await BringBackAsync(backup);
        await CheckInAsync(Bilal, "Words of Bilal");
        var card = await WaitForCardAsync("Words of Bilal");
        var (opened, own) = (await Navigator.PressAsync(lost, "Read all"), await Navigator.PressAsync(card, "Read all"));

        Assert.That(Said(opened), Does.Contain("This check-in is not here any more").And.Not.Contain("Bilal"));
        Assert.That(Said(own), Does.Contain("Words of Bilal"));
    }

    [Test]
    public async Task What_was_deleted_since_is_deleted_again_before_anything_is_posted()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, $"{Secret} and more");
        await CheckInAsync(Bilal, "Words of Bilal");
        await WaitForCardAsync(Secret);
        await WaitForCardAsync("Words of Bilal");
        var backup = await BackUpAsync();
        await Ada.PressAsync((await Ada.RunAsync("me delete")).Message!, "Delete my data");
        await World.WaitUntilAsync(() => Cards(Secret).Count == 0, Cancellation);

        var said = await BringBackAsync(backup);

        Assert.That(said, Does.Contain("One deletion that was made since was done again."));
        Assert.That(RawDatabase.Find(backup, Secret), Is.Not.Empty, "or there was nothing to delete");
        Assert.That(RawDatabase.Find(DatabasePath, Secret, $"{Ada.Id}"), Is.Empty);
        Assert.That(Cards("Words of Bilal"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Somebody_who_came_back_after_a_deletion_that_the_backup_knows_keeps_what_they_wrote()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Earlier words");
        await Ada.PressAsync((await Ada.RunAsync("me delete")).Message!, "Delete my data");
        await EnrolAsync("Djangonaut", Ada);
        await CheckInAsync(Ada, "Later words");

        var said = await BringBackAsync(await BackUpAsync());

        Assert.That(said, Does.Contain("Nothing had been deleted since."));
        Assert.That((await Ada.RunAsync("me history")).Text, Does.Contain("Later words"));
    }

    // The backup has the post of Saturday as planned, that of the next Monday as nothing at all.
    [Test]
    public async Task Nothing_that_was_posted_since_is_posted_again()
    {
        Server.AddChannel("launchpad", SandboxChannelKind.Voice);
        await SetUpCohortAsync();
        await Captain.RunAsync("team edit", ("team", "Pluto"), ("place", "launchpad"));
        await LiveUntilAsync("2026-03-20 10:00");
        var backup = await BackUpAsync();
        await LiveUntilAsync("2026-03-30 10:00");
        await WaitForEventsAsync();
        var before = Everything();

        await BringBackAsync(backup);
        await LiveUntilAsync("2026-03-30 10:10");
        await WaitForEventsAsync();

        var after = Everything();
        Assert.That(before.Values.Count(text => text.Contains("Week 5 of 8", StringComparison.Ordinal)), Is.EqualTo(1), "an opening");
        Assert.That(before.Values, Has.Some.Contains("stand-up of week 5"), "an event");
        Assert.That(after.Where(post => !before.ContainsKey(post.Key)).Select(post => post.Value), Is.Empty);
    }

    private Task WaitForEventsAsync() => WaitForBotAsync(
        () => Count($"select count(*) from standup_event where due_at <= {World.Clock.GetUtcNow().ToUnixTimeMilliseconds()}") == 0);

    private Dictionary<ulong, string> Everything()
    {
        IEnumerable<SandboxChannel> channels = [TeamChannel, .. TeamChannel.Threads];
        var direct = new[] { Ada, Bilal, Navigator, Captain }.Select(person => person.DirectMessages);
        return channels.Concat(direct.OfType<SandboxChannel>())
            .SelectMany(channel => channel.Messages)
            .Select(message => (message.Id, message.Text))
            .Concat(Server.ScheduledEvents.Select(planned => (planned.Id, Text: planned.Name)))
            .ToDictionary(post => post.Id, post => post.Text);
    }
}
