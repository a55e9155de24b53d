using DjangonautBot.Sandbox;

namespace DjangonautBot.Tests.Conversations.Captains;

/// <summary>On Sunday evening Captains get one line in their channel, and all else privately.</summary>
internal sealed class DigestTests : CaptainsConversation
{
    [Test]
    public async Task The_digest_is_one_line_of_counts_without_a_name()
    {
        await CheckInAsync(Ada, "Read the guide");
        await Bilal.RunAsync("quiet");
        await Chidi.RunAsync("away", ("from", "today"));

        await LiveUntilAsync("2026-03-22 18:30");

        var digest = CaptainsChannel.Messages.Single();
        Assert.That(digest.Text, Is.EqualTo("🛰️ **Week 3 of 8:** 2 of 2 told of their week · 1 of them quiet · 1 away"));
        Assert.That(digest.PingedUsers.Concat(digest.PingedRoles), Is.Empty);
    }

    [Test]
    public async Task Open_shows_the_overview_privately_to_a_Captain_and_to_nobody_else()
    {
        await LiveUntilAsync("2026-03-22 18:30");
        var digest = CaptainsChannel.Messages.Single();

        var opened = await Captain.PressAsync(digest, "Open");
        var ofMars = await CaptainOfMars.PressAsync(digest, "Open");
        var declined = new[] { await Ada.PressAsync(digest, "Open"), await Navigator.PressAsync(digest, "Open") };

        Assert.That(opened.Ephemeral, Is.True);
        Assert.That(opened.Text, Does.Contain("Session 6 · week 3 of 8").And.Contain("Ada"));
        Assert.That(ofMars.Text, Does.Contain("Chidi").And.Not.Contain("Ada"));
        Assert.That(declined.Select(outcome => outcome.Text), Has.All.StartsWith("🧭 This is for Captains"));
    }

    [Test]
    public async Task It_comes_once_a_week()
    {
        await LiveUntilAsync("2026-03-22 18:30");
        await RestartBotAsync(ShareTheWire);
        await LiveUntilAsync("2026-03-29 19:00");

        var digests = CaptainsChannel
            .Messages.Select(message => message.Text)
            .Where(text => text.StartsWith("🛰️", StringComparison.Ordinal));
        Assert.That(digests.Select(text => text.Split(':')[0]), Is.EqualTo(["🛰️ **Week 3 of 8", "🛰️ **Week 4 of 8"]));
    }

    [Test]
    public async Task A_question_is_told_of_in_the_first_digest_after_48_hours_and_not_again()
    {
        await AskAsync("In time", "2026-03-20 18:00");
        await AskAsync("An hour after", "2026-03-20 19:30");

        await LiveUntilAsync("2026-03-29 18:30");

        var (third, fourth) = (Digest("Week 3"), Digest("Week 4"));
        var inThird = (await Captain.PressAsync(third, "Open")).Text;
        var inFourth = (await Captain.PressAsync(fourth, "Open")).Text;
        Assert.That(new[] { third.Text, fourth.Text }, Has.All.Contains("1 question without an answer for over 48 hours"));
        Assert.That(inThird, Does.Contain("“In time”").And.Not.Contain("An hour after"));
        Assert.That(inFourth, Does.Contain("“An hour after”").And.Not.Contain("In time"));
    }

    [Test]
    public async Task A_digest_that_moves_to_a_later_time_leaves_no_question_out()
    {
        await AskAsync("In between", "2026-03-20 19:30");
        await LiveUntilAsync("2026-03-22 18:30");

        await Captain.RunAsync("schedule set", ("post", "Captains' digest"), ("time", "21:00"));
        await LiveUntilAsync("2026-03-29 21:00");

        Assert.That(Digest("Week 3").Text, Does.Not.Contain("question"));
        Assert.That(Digest("Week 4").Text, Does.Contain("1 question without an answer for over 48 hours"));
        Assert.That((await Captain.PressAsync(Digest("Week 4"), "Open")).Text, Does.Contain("“In between”"));
    }

    [Test]
    public async Task A_digest_that_moves_to_an_earlier_time_tells_no_question_twice()
    {
        await AskAsync("In time", "2026-03-20 15:00");
        await LiveUntilAsync("2026-03-22 18:30");

        await Captain.RunAsync("schedule set", ("post", "Captains' digest"), ("time", "12:00"));
        await LiveUntilAsync("2026-03-29 12:00");

        Assert.That(Digest("Week 3").Text, Does.Contain("1 question without an answer for over 48 hours"));
        Assert.That(Digest("Week 4").Text, Does.Not.Contain("question"));
    }

    [Test]
    public async Task What_no_digest_told_of_because_it_was_off_is_told_in_the_next()
    {
        await AskAsync("In time", "2026-03-20 15:00");
        await Captain.RunAsync("schedule off", ("post", "Captains' digest"));
        await LiveUntilAsync("2026-03-23 12:00");

        await Captain.RunAsync("schedule on", ("post", "Captains' digest"));
        await LiveUntilAsync("2026-03-29 18:30");

        Assert.That(Digest("Week 4").Text, Does.Contain("1 question without an answer for over 48 hours"));
    }

    [Test]
    public async Task Two_weeks_without_a_sign_are_counted_without_a_name()
    {
        await LiveUntilAsync("2026-03-22 18:30");

        Assert.That(
            CaptainsChannel.Messages.Single().Text,
            Is.EqualTo("🛰️ **Week 3 of 8:** 0 of 3 told of their week · 3 people may like to hear from you"));
    }

    private SandboxMessage Digest(string week) =>
        CaptainsChannel.Messages.Single(message => message.Text.StartsWith($"🛰️ **{week} of", StringComparison.Ordinal));

    private Task<int> AskAsync(string text, string at) => WriteAsync(
        $"""
        insert into question (cohort_id, team_id, crew_id, week, audience, is_anonymous, text, asked_at)
        select cohort_id, 1, crew_id, 3, 'team', 0, '{text}', {Amsterdam(at).ToUnixTimeMilliseconds()} from crew where display_name = 'Ada'
        """);
}
