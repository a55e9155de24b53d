using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Announcements;

/// <summary>A cohort can ask for the yes of a second Captain.</summary>
internal sealed class ApprovalTests : AnnouncementConversation
{
    private SandboxChannel _captains = null!;

    [SetUp]
    public async Task AskForAYesAsync()
    {
        _captains = Server.AddChannel("captains");
        await Captain.RunAsync("schedule channels", ("captains", _captains));
        await Captain.PressAsync((await Captain.RunAsync("announce list")).Message!, "Ask a second Captain");
    }

    [Test]
    public async Task With_one_Captain_it_says_so_and_waits_for_nobody()
    {
        await EnrolAsync("Captain", Captain);
        var preview = await WriteAsync(Captain, Words);
        var shown = preview.Text;

        await Captain.PressAsync(preview.Message!, "Post now");

        await WaitForAsync(TeamChannel, Words);
        Assert.That(shown, Does.Contain("I know of no other Captain of the whole cohort, so it does not wait for one."));
    }

    [Test]
    public async Task With_two_it_waits_in_the_Captains_channel_until_the_other_has_read_it_and_says_yes()
    {
        var line = await AskAsync();
        var before = CountIn(TeamChannel, Words);

        var opened = await Bilal.PressAsync(line, "Open");
        var read = opened.Text;
        var approved = await Bilal.PressAsync(opened.Message!, "Approve");

        await WaitForAsync(TeamChannel, Words);
        await WaitForAsync(MarsChannel, Words);
        await SettleAsync();
        Assert.Multiple(() =>
        {
            Assert.That(line.Text, Is.EqualTo("📣 An announcement by Maya waits for the yes of another Captain."));
            Assert.That(before, Is.Zero);
            Assert.That(opened.Ephemeral, Is.True);
            Assert.That(read, Does.Contain(Words));
            Assert.That(approved.Text, Does.StartWith("✅ Thank you!"));
            Assert.That(_captains.Messages, Is.Empty, "the line goes when it is settled");
        });
        Assert.That((await Captain.RunAsync("cohort history")).Text, Does.Contain($"said yes to an announcement of <@{Captain.Id}>"));
    }

    [Test]
    public async Task Its_authors_own_yes_does_not_count()
    {
        var line = await AskAsync();

        var opened = await Captain.PressAsync(line, "Open");

        Assert.That(ButtonsOf(opened.Message!), Is.EqualTo(["Edit", "Withdraw"]));
    }

    [Test]
    public async Task A_yes_to_other_words_than_were_shown_is_asked_for_anew()
    {
        var line = await AskAsync();
        var opened = await Bilal.PressAsync(line, "Open");
        await Captain.PressAsync((await EditAsync(Captain, (await OpenAsync(Captain)).Message!, "Other words")).Message!, "Save");

        var pressed = await Bilal.PressAsync(opened.Message!, "Approve");

        await SettleAsync();
        Assert.That(pressed.Text, Does.StartWith("🔄 It was changed meanwhile").And.Contain("Other words"));
        Assert.That(TeamChannel.Messages, Is.Empty);
    }

    [Test]
    public async Task An_edit_after_the_yes_asks_anew()
    {
        await EnrolAsync("Captain", Bilal);
        await Captain.PressAsync((await WriteAsync(Captain, Words, "friday 17:00")).Message!, "Ask for a yes");
        await Bilal.PressAsync((await OpenAsync(Bilal)).Message!, "Approve");
        await Captain.PressAsync((await EditAsync(Captain, (await OpenAsync(Captain)).Message!, "Other words")).Message!, "Save");

        await LiveUntilAsync("2026-03-20 17:30");
        var before = CountIn(TeamChannel, "Other words") + CountIn(TeamChannel, Words);
        await Bilal.PressAsync((await OpenAsync(Bilal)).Message!, "Approve");

        await WaitForAsync(TeamChannel, "Other words");
        Assert.That(before, Is.Zero);
    }

    [Test]
    public async Task Two_taps_at_once_post_it_once()
    {
        var lena = Server.AddPerson("Lena");
        await EnrolAsync("Captain", lena);
        var line = await AskAsync();
        var opened = await Task.WhenAll(Bilal.PressAsync(line, "Open"), lena.PressAsync(line, "Open"));

        await Task.WhenAll(Bilal.PressAsync(opened[0].Message!, "Approve"), lena.PressAsync(opened[1].Message!, "Approve"));

        await SettleAsync();
        Assert.That(CountIn(TeamChannel, Words), Is.EqualTo(1));
        Assert.That(Count("select count(*) from history where what like 'said yes%'"), Is.EqualTo(1));
    }

    [Test]
    public async Task Where_no_yes_is_asked_for_any_more_its_author_sends_it_off()
    {
        await AskAsync();
        await Captain.PressAsync((await Captain.RunAsync("announce list")).Message!, "Ask nobody");

        await Captain.PressAsync((await OpenAsync(Captain)).Message!, "Post now");

        await WaitForAsync(TeamChannel, Words);
    }

    [Test]
    public async Task A_cohort_that_begins_like_this_one_asks_for_a_yes_too()
    {
        await Captain.PressAsync((await Captain.RunAsync("cohort close")).Message!, "Yes, close it");

        var created = await Captain.RunAsync(
            "cohort create", ("name", "Session 7"), ("starts_on", "2026-05-11"), ("time_zone", "UTC"), ("like", "Session 6"));

        Assert.That(created.Text, Does.Contain("✋ Another Captain has to say yes to each announcement."));
        Assert.That(ButtonsOf((await Captain.RunAsync("announce list")).Message!), Is.EqualTo(["Ask nobody"]));
    }

    // Bilal is a Captain, too, and Maya has written an announcement.
    private async Task<SandboxMessage> AskAsync()
    {
        await EnrolAsync("Captain", Bilal);
        await Captain.PressAsync((await WriteAsync(Captain, Words)).Message!, "Ask for a yes");
        return await WaitForAsync(_captains, "waits for the yes");
    }
}
