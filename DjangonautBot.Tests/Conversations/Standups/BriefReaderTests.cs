using Dapper;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Standups;

/// <summary>The delivery of a brief to a facilitator without direct messages, and the parts that each reader may see.</summary>
internal sealed class BriefReaderTests : BriefConversation
{
    [Test]
    public async Task Whoever_takes_no_direct_messages_finds_a_line_in_the_Navigators_channel()
    {
        await TellAsync();
        Navigator.DirectMessagesClosed = true;

        await LiveUntilAsync(TwoHoursBefore);

        var line = Lines.Single();
        var opened = await Navigator.PressAsync(line, "Open");
        Assert.Multiple(() =>
        {
            Assert.That(line.Text, Is.EqualTo(
                $"🧭 <@{Navigator.Id}>, your brief for *Pluto* in week 3 is ready; the stand-up is <t:1773939600:F> (<t:1773939600:R>)."));
            Assert.That(line.PingedUsers, Is.EqualTo([Navigator.Id]));
            Assert.That(opened.Ephemeral);
            Assert.That(opened.Text, Does.Contain("you lead it").And.Contain("My tests hang.").And.Contain("I feel lost."));
        });
    }

    [Test]
    public async Task Direct_messages_are_tried_again_the_week_after()
    {
        Navigator.DirectMessagesClosed = true;
        await LiveUntilAsync("2026-03-22 12:00");
        Navigator.DirectMessagesClosed = false;

        await LiveUntilAsync("2026-04-02 16:00");

        Assert.That((Briefs(Navigator).Count, Lines.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Without_a_Navigators_channel_there_is_no_line()
    {
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute("update cohort set navigators_channel_id = null"), Cancellation);
        Navigator.DirectMessagesClosed = true;

        await LiveUntilAsync(Standup);

        Assert.That(Briefs(Navigator).Count + Lines.Count, Is.Zero);
        Assert.That(Cards("brief"), Is.Empty);
    }

    [Test]
    public async Task A_stand_in_from_another_team_reads_what_is_for_the_team_and_how_many_wrote_more()
    {
        await TellAsync();
        await CoverAsync();

        await LiveUntilAsync(TwoHoursBefore);

        Assert.That(Briefs(Margaret).Single().Text, Does.Contain("you lead it")
            .And.Contain("▰▰ 2 of 2 checked in, 1 of them for their own Navigators only.")
            .And.Contain("My tests hang.").And.Not.Contain("lost"));
    }

    [Test]
    public async Task What_its_author_made_private_since_goes_from_the_message_that_the_stand_in_has()
    {
        await TellAsync();
        await CoverAsync();
        await LiveUntilAsync(TwoHoursBefore);
        var brief = Briefs(Margaret).Single();

        await CheckInAsync(Ada, "Read the guide", (Labels.Stuck, "My tests hang."), (Labels.For, Labels.MyGuides));

        await World.WaitUntilAsync(() => !brief.Text.Contains("hang", StringComparison.Ordinal), Cancellation);
        Assert.That(brief.Text, Does.Contain("2 of 2 checked in, 2 of them for their own Navigators only."));
    }

    [Test]
    public async Task A_brief_after_its_stand_up_follows_what_it_quotes()
    {
        await TellAsync();
        await LiveUntilAsync("2026-03-21 12:00");
        var brief = Briefs(Navigator).Single();

        await CheckInAsync(Ada, "Read the guide", (Labels.Stuck, "All is well."));

        await World.WaitUntilAsync(() => !brief.Text.Contains("hang", StringComparison.Ordinal), Cancellation);
        Assert.That(brief.Text, Does.Contain("All is well."));
    }

    [Test]
    public async Task A_stand_in_who_opens_it_reads_no_more()
    {
        await TellAsync();
        await CoverAsync();
        Margaret.DirectMessagesClosed = true;

        await LiveUntilAsync(TwoHoursBefore);

        Assert.That(
            (await Margaret.PressAsync(Lines.Single(), "Open")).Text,
            Does.Contain("1 of them for their own").And.Contain("hang").And.Not.Contain("lost"));
    }

    [Test]
    public async Task A_Navigator_who_leads_nothing_in_the_team_reads_counts()
    {
        await TellAsync();
        await Ada.RunAsync("ask", ("question", "What is a migration?"));
        await Ada.RunAsync("ask", ("question", "Who reviews this?"), ("to", "The Navigators"));
        Navigator.DirectMessagesClosed = true;
        await LiveUntilAsync(TwoHoursBefore);

        var opened = await Margaret.PressAsync(Lines.Single(line => line.Text.Contains("your brief", StringComparison.Ordinal)), "Open");

        Assert.Multiple(() =>
        {
            Assert.That(
                opened.Text,
                Does.Contain("▰▰ 2 of 2 checked in; what they wrote is for their team.").And.Not.Contain("hang").And.Not.Contain("lost"));
            Assert.That(
                opened.Text,
                Does.Contain("Who reviews this?").And.Not.Contain("migration"),
                "what a team asks itself stays there");
            Assert.That(opened.Message!.Buttons.Select(button => button.Label), Is.EqualTo(["Answer", "Read it anew"]));
        });
    }

    [Test]
    public async Task A_Djangonaut_does_not_read_it()
    {
        Navigator.DirectMessagesClosed = true;
        await LiveUntilAsync(TwoHoursBefore);

        Assert.That((await Ada.PressAsync(Lines.Single(), "Open")).Text, Does.StartWith("🧭 This is for Navigators and Captains."));
        Assert.That((await Ada.RunAsync("standup brief")).Text, Does.StartWith("🧭 This is for Navigators and Captains."));
    }

    [Test]
    public async Task It_can_be_read_at_any_time()
    {
        await TellAsync();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await ReadAsync(Captain), Does.Contain($"<@{Navigator.Id}> leads it.").And.Contain("hang").And.Contain("lost"));
            Assert.That(await ReadAsync(Linus), Does.Contain("lost"), "it is their team");
            Assert.That(
                (await Linus.RunAsync("standup brief", ("week", 5))).Text,
                Does.StartWith("### 🧭 Pluto: the stand-up of week 5").And.Not.Contain("lost"));
            Assert.That((await Linus.RunAsync("standup brief", ("week", 9))).Text, Does.StartWith("🌱 This program has weeks 1 to 8."));
        });
    }

    [Test]
    public async Task It_is_that_of_the_stand_up_under_way_and_then_of_the_next()
    {
        await LiveUntilAsync("2026-03-19 18:30");
        var during = await ReadAsync(Navigator);
        await LiveUntilAsync("2026-03-19 19:30");
        var after = await ReadAsync(Navigator);
        await LiveUntilAsync("2026-05-01 12:00");

        Assert.That(during, Does.Contain("the stand-up of week 3"));
        Assert.That(after, Does.Contain("the stand-up of week 4"));
        Assert.That(await ReadAsync(Navigator), Does.Contain("the stand-up of week 8"), "after the last one");
    }

    // Ada writes for the team, Bilal for his Navigators and Captains.
    private async Task TellAsync()
    {
        await CheckInAsync(Ada, "Read the guide", (Labels.Stuck, "My tests hang."));
        await CheckInAsync(Bilal, "Slept", (Labels.Stuck, "I feel lost."), (Labels.For, Labels.MyGuides));
    }
}
