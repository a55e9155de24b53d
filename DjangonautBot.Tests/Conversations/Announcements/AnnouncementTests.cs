namespace DjangonautBot.Tests.Conversations.Announcements;

/// <summary>An announcement is shown first, and goes out once in each channel, now or at its time.</summary>
internal sealed class AnnouncementTests : AnnouncementConversation
{
    [Test]
    public async Task It_is_shown_to_its_author_before_anybody_else()
    {
        var preview = await WriteAsync(Captain, "**Hello** <@123>, see #12345");

        await SettleAsync();
        Assert.Multiple(() =>
        {
            Assert.That(preview.Ephemeral, Is.True);
            Assert.That(
                preview.Text,
                Does.StartWith("👀 Only you see this yet. It goes at once to the channel of every team")
                    .And.Contain($"<#{TeamChannel.Id}>").And.Contain($"<#{MarsChannel.Id}>").And.Contain("pings nobody")
                    .And.Contain("**📣 Maya**\n**Hello** \\<\\@123>").And.Contain("ticket/12345"));
            Assert.That(ButtonsOf(preview.Message!), Is.EqualTo(["Post now", "Edit", "Discard"]));
            Assert.That(CountIn(TeamChannel, "Hello"), Is.Zero);
        });
    }

    [Test]
    public async Task Posted_it_stands_once_in_every_teams_channel_and_can_be_asked_about()
    {
        var preview = await WriteAsync(Captain, Words);

        var posted = await Captain.PressAsync(preview.Message!, "Post now");

        var post = await WaitForAsync(TeamChannel, Words);
        await WaitForAsync(MarsChannel, Words);
        var form = (await Ada.PressAsync(post, "Ask about it")).Form!;
        Assert.Multiple(() =>
        {
            Assert.That(posted.Text, Does.StartWith("📣 It is on its way to every team's channel."));
            Assert.That(post.Text, Is.EqualTo($"**📣 Maya**\n{Words}"));
            Assert.That(post.PingedUsers, Is.Empty);
            Assert.That(form.Title, Is.EqualTo("Ask a question"));
        });
    }

    [Test]
    public async Task A_second_tap_says_the_same_and_posts_nothing_twice()
    {
        var preview = (await WriteAsync(Captain, Words)).Message!;

        var taps = await Task.WhenAll(Captain.PressAsync(preview, "Post now"), Captain.PressAsync(preview, "Post now"));

        await SettleAsync();
        Assert.That(taps.Select(tap => tap.Text), Is.All.StartsWith("📣 It is on its way"));
        Assert.That(CountIn(TeamChannel, Words), Is.EqualTo(1));
    }

    [Test]
    public async Task One_channel_can_be_chosen()
    {
        await Captain.PressAsync((await WriteAsync(Captain, Words, channel: Lobby)).Message!, "Post now");

        await WaitForAsync(Lobby, Words);
        await SettleAsync();
        Assert.That(CountIn(TeamChannel, Words) + CountIn(MarsChannel, Words), Is.Zero);
    }

    [Test]
    public async Task A_scheduled_one_goes_out_at_its_time_in_the_cohorts_zone_and_to_teams_that_were_made_meanwhile()
    {
        var scheduled = await ScheduleAsync();
        var venus = Server.AddChannel("team-venus");
        await Captain.RunAsync("team create", ("name", "Venus"), ("channel", venus), ("day", "Friday"), ("time", "10:00"));

        await LiveUntilAsync("2026-03-20 16:59");
        var before = CountIn(TeamChannel, Words);
        await LiveUntilAsync("2026-03-20 17:00");

        Assert.Multiple(() =>
        {
            // Friday 20 March 2026, 17:00 in Amsterdam.
            Assert.That(scheduled.Text, Does.StartWith("🕘 It goes to every team's channel <t:1774022400:F>"));
            Assert.That(before, Is.Zero);
            Assert.That(new[] { TeamChannel, MarsChannel, venus }.Select(channel => CountIn(channel, Words)), Is.All.EqualTo(1));
        });
    }

    [TestCase("17:00 yesterday", "I cannot read")]
    [TestCase("friday", "I know the day of “friday”, and still need the time")]
    [TestCase("9:00", "has passed")]
    [TestCase("friday 23:30", "🌙 23:30 is at night")]
    [TestCase("2027-03-20 17:00", "are deleted")]
    public async Task A_time_that_cannot_be_meant_is_asked_about_and_given_back(string typed, string words)
    {
        var declined = await Captain.RunAsync("announce write", ("at", typed));

        Assert.That(declined.Text, Does.Contain(words).And.Contain($"at:{typed}"));
    }

    [Test]
    public async Task Typed_in_the_form_a_time_is_asked_about_too_and_the_words_come_back()
    {
        var opened = await Captain.RunAsync("announce write");

        var declined = await opened.Form!.SubmitAsync(("What would you like to say?", Words), ("When?", "friday 3:00"));

        Assert.That(declined.Text, Does.Contain("🌙 3:00 is at night").And.Contain(Words).And.Contain("friday 3:00"));
    }

    [Test]
    public async Task More_than_a_message_holds_is_said_at_once()
    {
        var declined = await WriteAsync(Captain, string.Concat(Enumerable.Repeat("🚀", 2000)));

        Assert.That(declined.Text, Does.Contain("I leave nothing out"));
        Assert.That(declined.Message!.Files, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task An_edit_of_a_preview_is_shown_anew_and_the_earlier_one_posts_nothing_else()
    {
        var preview = await WriteAsync(Captain, Words);
        await EditAsync(Captain, preview.Message!, "Other words");

        var pressed = await Captain.PressAsync(preview.Message!, "Post now");

        await SettleAsync();
        Assert.That(pressed.Text, Does.StartWith("🔄 You changed it meanwhile").And.Contain("Other words"));
        Assert.That(CountIn(TeamChannel, "Other words") + CountIn(TeamChannel, Words), Is.Zero);
    }

    [Test]
    public async Task Until_it_goes_out_words_and_time_can_be_changed()
    {
        await ScheduleAsync();
        var edited = await EditAsync(Captain, (await OpenAsync(Captain)).Message!, "Other words", "saturday 9:00");

        await Captain.PressAsync(edited.Message!, "Save");
        await LiveUntilAsync("2026-03-20 18:00");
        var onFriday = CountIn(TeamChannel, "Other words") + CountIn(TeamChannel, Words);
        await LiveUntilAsync("2026-03-21 09:00");

        Assert.That(onFriday, Is.Zero);
        Assert.That(CountIn(TeamChannel, "Other words"), Is.EqualTo(1));
        Assert.That(CountIn(TeamChannel, Words), Is.Zero);
    }

    [Test]
    public async Task What_nobody_confirmed_is_gone_after_a_day_and_what_was_scheduled_stays_as_it_was()
    {
        await ScheduleAsync();
        var edited = await EditAsync(Captain, (await OpenAsync(Captain)).Message!, "Other words", "saturday 9:00");
        await LiveUntilAsync("2026-03-19 12:00");
        await WaitForBotAsync(() => Count("select count(*) from announcement") == 1);

        var pressed = Said(await Captain.PressAsync(edited.Message!, "Save"));
        await LiveUntilAsync("2026-03-20 17:00");

        Assert.That(pressed, Does.Contain("🍃 I no longer have this"));
        Assert.That(CountIn(TeamChannel, Words), Is.EqualTo(1));
    }

    [Test]
    public async Task Withdrawn_it_does_not_go_out_and_its_words_are_given_back()
    {
        await ScheduleAsync();

        var withdrawn = await Captain.PressAsync((await OpenAsync(Captain)).Message!, "Withdraw");
        await LiveUntilAsync("2026-03-20 18:00");

        Assert.That(withdrawn.Text, Does.StartWith("🍃 Withdrawn").And.Contain(Words));
        Assert.That(CountIn(TeamChannel, Words), Is.Zero);
    }

    [Test]
    public async Task After_it_went_out_the_posts_follow_other_words_and_go_when_it_is_taken_back()
    {
        await Captain.PressAsync((await WriteAsync(Captain, Words)).Message!, "Post now");
        await WaitForAsync(TeamChannel, Words);
        await WaitForAsync(MarsChannel, Words);

        await Captain.PressAsync((await EditAsync(Captain, (await OpenAsync(Captain)).Message!, "Other words")).Message!, "Save");
        await WaitForAsync(TeamChannel, "Other words");
        await WaitForAsync(MarsChannel, "Other words");
        await Captain.PressAsync((await OpenAsync(Captain)).Message!, "Take back");
        await SettleAsync();

        Assert.That(CountIn(TeamChannel, "Other words") + CountIn(MarsChannel, "Other words"), Is.Zero);
    }

    [Test]
    public async Task Only_its_author_changes_the_words()
    {
        await EnrolAsync("Captain", Bilal);
        await ScheduleAsync();

        var opened = await OpenAsync(Bilal);

        Assert.That(ButtonsOf(opened.Message!), Is.EqualTo(["Withdraw"]));
    }

    [Test]
    public async Task The_history_tells_who_did_what()
    {
        await ScheduleAsync();
        await Captain.PressAsync((await OpenAsync(Captain)).Message!, "Withdraw");

        Assert.That(
            (await Captain.RunAsync("cohort history")).Text,
            Does.Contain("withdrew an announcement for every team's channel")
                .And.Contain("wrote an announcement for every team's channel"));
    }

    [Test]
    public async Task With_a_persons_data_their_announcements_go()
    {
        await EnrolAsync("Captain", Bilal);
        await Bilal.PressAsync((await WriteAsync(Bilal, Words)).Message!, "Post now");
        await WaitForAsync(TeamChannel, Words);

        await Bilal.PressAsync((await Bilal.RunAsync("me delete")).Message!, "Delete my data");
        await SettleAsync();

        Assert.That(CountIn(TeamChannel, Words) + CountIn(MarsChannel, Words), Is.Zero);
        Assert.That(Count("select count(*) from announcement"), Is.Zero);
    }
}
