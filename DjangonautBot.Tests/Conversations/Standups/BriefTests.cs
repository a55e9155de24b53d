using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Standups;

/// <summary>Two hours before a stand-up, its facilitator gets a brief of the topics.</summary>
internal sealed class BriefTests : BriefConversation
{
    [Test]
    public async Task It_comes_to_whoever_leads_two_hours_before_the_stand_up()
    {
        await LiveUntilAsync("2026-03-19 15:59");
        var before = Briefs(Navigator).Count;
        await LiveUntilAsync(Standup);

        Assert.Multiple(() =>
        {
            Assert.That(before, Is.Zero);
            Assert.That(
                Briefs(Navigator).Single().CreatedAt.UtcDateTime,
                Is.EqualTo(new DateTime(2026, 3, 19, 15, 0, 0)).Within(TimeSpan.FromSeconds(59)));
            Assert.That(Briefs(Navigator).Single().Buttons.Select(button => button.Label), Is.EqualTo(["Read it anew", "Leave a note"]));
            Assert.That(Briefs(Linus), Is.Empty, "Linus leads the week after");
            Assert.That(Lines, Is.Empty);
        });
    }

    [Test]
    public async Task It_says_who_is_stuck_what_to_celebrate_and_who_could_begin()
    {
        await CheckInAsync(Ada, "Read the guide", (Labels.Stuck, "My *tests* hang, @everyone."), (Labels.Win, "A first review!"));
        await CheckInAsync(Bilal, "Slept", (Labels.Stuck, "I feel lost."), (Labels.For, Labels.MyGuides));
        var card = await WaitForCardAsync("Read the guide");

        await LiveUntilAsync(TwoHoursBefore);

        var link = $"https://discord.com/channels/{Server.Id}/{card.Channel.Id}/{card.Id}";
        Assert.That(Briefs(Navigator).Single().Text, Is.EqualTo(
            $"""
            ### 🧭 Pluto: the stand-up of week 3
            🗓️ <t:1773939600:F> (<t:1773939600:R>); you lead it.
            ▰▰ 2 of 2 checked in.
            **🧩 Stuck**
            [Ada]({link}): My \*tests\* hang, \@everyone.
            🔒 **Bilal**: I feel lost.
            **🎉 To celebrate**
            [Ada]({link}): A first review!
            **🗣️ Somebody else begins each week, for example**
            Ada → Bilal
            -# 🔒 was not written for the whole team: please do not read it out.
            """));
    }

    [Test]
    public async Task It_holds_open_questions_with_the_oldest_first()
    {
        await AskAsync(Ada, "What is a migration?", "team", hoursAgo: 1);
        await AskAsync(Bilal, "Am I too slow?", "navigators", hoursAgo: 30);

        var brief = await ReadAsync(Navigator);

        Assert.That(
            brief,
            Does.Match(
                @"\*\*🙋 Open questions, oldest first\*\*\n🔒 \*\*Bilal\*\* · <t:\d+:R>: Am I too slow\?\n\*\*Ada\*\* · <t:\d+:R>: What is a "
                    + @"migration\?"));
    }

    [Test]
    public async Task Nobody_leads_a_stand_up_that_is_cancelled()
    {
        await Navigator.RunAsync("standup cancel", ("week", 3));

        await LiveUntilAsync("2026-03-22 12:00");

        Assert.That(Briefs(Navigator), Is.Empty);
        Assert.That(
            (await Navigator.RunAsync("standup brief", ("week", 3))).Text,
            Does.StartWith("🌙 In week 3, *Pluto* holds no stand-up."));
    }

    [Test]
    public async Task It_moves_along_with_the_stand_up()
    {
        await Navigator.RunAsync("standup move", ("week", 3), ("time", "Friday 12:00"));

        await LiveUntilAsync("2026-03-20 09:59");
        var before = Briefs(Navigator).Count;
        await LiveUntilAsync("2026-03-20 10:00");

        Assert.That((before, Briefs(Navigator).Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Before_a_stand_up_on_a_Monday_it_tells_of_the_week_before()
    {
        await CheckInAsync(Chidi, "Wrote docs", (Labels.Stuck, "Which branch do I take?"));

        await LiveUntilAsync("2026-03-23 08:00");

        Assert.That(Briefs(Margaret).Single().Text, Does.Contain("▰ 1 of 1 checked in.").And.Contain("Which branch do I take?"));
    }

    [Test]
    public async Task After_a_swap_it_goes_to_the_other()
    {
        await Navigator.RunAsync("rotation swap", ("week", 3), ("with", Linus));
        await World.WaitUntilAsync(() => NavigatorsChannel.Messages.Count > 0, Cancellation);
        await Linus.PressAsync(NavigatorsChannel.Messages[0], "Accept");

        await LiveUntilAsync(TwoHoursBefore);

        Assert.That((Briefs(Navigator).Count, Briefs(Linus).Count), Is.EqualTo((0, 1)));
    }

    [Test]
    public async Task Where_somebody_was_stuck_at_the_stand_up_before_stands_in_the_next()
    {
        await CheckInAsync(Ada, "Read the guide", (Labels.Stuck, "My tests hang."));

        await LiveUntilAsync("2026-03-26 16:00");

        Assert.That(Briefs(Linus).Single().Text, Does.Contain("📌 Open last time").And.Contain("): My tests hang.").And.Not.Contain("🧩"));
    }

    [Test]
    public async Task Goals_are_looked_at_halfway()
    {
        await WriteAsync("insert into goal (crew_id, text, set_at) select crew_id, 'Fix a ticket', 0 from crew where display_name = 'Ada'");

        var now = await ReadAsync(Navigator);
        var halfway = (await Navigator.RunAsync("standup brief", ("week", 4))).Text;
        var elsewhere = (await Margaret.RunAsync("standup brief", ("week", 4), ("team", "Pluto"))).Text;

        Assert.Multiple(() =>
        {
            Assert.That(now, Does.Not.Contain("🎯"));
            Assert.That(halfway, Does.Contain("🎯 What they would like to reach**\n**Ada**: Fix a ticket"));
            Assert.That(elsewhere, Does.Not.Contain("🎯"), "a goal is for one's own team's crew and Captains");
        });
    }

    [Test]
    public async Task Who_has_not_spoken_in_a_while_is_for_the_facilitator_only()
    {
        await LiveUntilAsync("2026-04-07 12:00");
        await Ada.RunAsync("quiet");
        var leads = (await ReadAsync(Linus)).Contains("you lead it", StringComparison.Ordinal) ? Linus : Navigator;
        var other = leads == Linus ? Navigator : Linus;

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await ReadAsync(leads), Does.Contain("👋 It has been a while: a warm hello might do them good**\nBilal\n"));
            Assert.That(await ReadAsync(other), Does.Not.Contain("👋"));
            Assert.That(await ReadAsync(Captain), Does.Not.Contain("👋"));
        });
    }

    [Test]
    public async Task Whoever_was_away_has_not_been_quiet()
    {
        await Ada.RunAsync("away", ("from", "2026-03-30"), ("until", "2026-04-05"));
        await Bilal.RunAsync("away", ("from", "2026-03-18"), ("until", "2026-03-20"));

        await LiveUntilAsync("2026-04-09 16:00");

        Assert.That(Briefs(Linus)[^1].Text, Does.Contain("👋").And.Contain("good**\nBilal\n"));
    }

    [Test]
    public async Task Whoever_was_away_and_said_that_they_are_back_has_not_been_quiet()
    {
        await LiveUntilAsync("2026-03-30 12:00");
        await Ada.RunAsync("away", ("from", "today"));
        await LiveUntilAsync("2026-04-04 12:00");
        await Ada.RunAsync("back");

        await LiveUntilAsync("2026-04-09 16:00");

        Assert.That(Briefs(Linus)[^1].Text, Does.Contain("👋").And.Contain("good**\nBilal\n"));
    }

    [Test]
    public async Task Whoever_stands_in_at_the_last_moment_gets_it_instead()
    {
        await LiveUntilAsync("2026-03-19 17:30");
        await Navigator.RunAsync("rotation cover", ("week", 3));
        await World.WaitUntilAsync(() => NavigatorsChannel.Messages.Count > 0, Cancellation);

        await Linus.PressAsync(NavigatorsChannel.Messages[0], "I'll take it");
        await World.WaitUntilAsync(() => Briefs(Linus).Count > 0 && Briefs(Navigator).Count == 0, Cancellation);

        Assert.That(Briefs(Linus).Single().Text, Does.Contain("you lead it."));
    }

    [Test]
    public async Task Words_that_somebody_takes_back_are_gone_from_it()
    {
        await CheckInAsync(Ada, "Read the guide", (Labels.Stuck, "My tests hang."));
        await CheckInAsync(Bilal, "Slept", (Labels.Stuck, "I feel lost."));
        await LiveUntilAsync(TwoHoursBefore);
        var brief = Briefs(Navigator).Single();

        await EraseAsync(Ada);
        await World.WaitUntilAsync(
            () => Briefs(Navigator).Any(other => other != brief) && !Briefs(Navigator).Contains(brief),
            Cancellation);

        Assert.That(Briefs(Navigator).Single().Text, Does.Contain("I feel lost.").And.Not.Contain("My tests hang."));
    }

    [Test]
    public async Task After_the_stand_up_a_brief_with_words_that_somebody_takes_back_is_deleted()
    {
        await CheckInAsync(Ada, "Read the guide", (Labels.Stuck, "My tests hang."));
        await LiveUntilAsync("2026-03-19 20:00");
        var others = Navigator.DirectMessages!.Messages.Count - 1;

        await EraseAsync(Ada);
        await World.WaitUntilAsync(() => Briefs(Navigator).Count == 0, Cancellation);

        Assert.That(Navigator.DirectMessages!.Messages, Has.Count.EqualTo(others));
    }

    private static async Task EraseAsync(Person person)
    {
        var asked = await person.RunAsync("me delete");
        await person.PressAsync(asked.Message!, "Delete my data");
    }

    private Task<int> AskAsync(Person person, string text, string audience, int hoursAgo) => WriteAsync(
        $"""
        insert into question (cohort_id, team_id, crew_id, week, audience, is_anonymous, text, asked_at)
        select cohort_id, 1, crew_id, 3, '{audience}', 0, '{text}', {World.Clock.GetUtcNow().AddHours(-hoursAgo).ToUnixTimeMilliseconds()}
        from crew where user_id = {person.Id}
        """);

    private Task<int> WriteAsync(string sql) => Bot.Database.WriteAsync(transaction => transaction.Execute(sql), Cancellation);
}
