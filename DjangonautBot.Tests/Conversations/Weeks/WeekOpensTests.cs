using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Weeks;

/// <summary>A week opens with a post from which its thread is opened: once, on Monday at nine or when a card needs it.</summary>
internal sealed class WeekOpensTests : LongConversation
{
    private const string Pace = "Time to look at your pace: could you go on like this? If it is too much, do less, and tell a "
        + "Navigator or a Captain. If you would like more, tell them too. A pace that you can keep is the best one.";

    [Test]
    public async Task On_Monday_at_nine_the_week_opens_with_its_thread()
    {
        await SetUpCohortAsync();

        await LiveUntilAsync("2026-03-23 08:59");
        var before = Openings(4);
        await LiveUntilAsync("2026-03-23 09:00");

        // The stand-up is on Thursday 26 March 2026, 18:00 in Amsterdam.
        Assert.Multiple(() =>
        {
            Assert.That(before, Is.Empty);
            Assert.That(
                Openings(4).Single().Text,
                Is.EqualTo(
                    $"""
                    ### 🪐 Week 4 of 8
                    -# Mon 23 Mar to Sun 29 Mar
                    {Pace}
                    🗓️ Stand-up <t:1774544400:F> (<t:1774544400:R>); <@{Navigator.Id}> leads it.
                    -# 🧵 Check-ins are in this thread.
                    """));
            Assert.That(Openings(4).Single().PingedUsers, Is.Empty);
            Assert.That(Buttons(Openings(4).Single()), Is.EqualTo(["Check in", "Quiet week", "Remind me"]));
            Assert.That(Openings(4).Single().Thread!.Name, Is.EqualTo("Week 4 · Pluto"));
        });
    }

    [Test]
    public async Task An_early_check_in_opens_the_week_and_nothing_is_left_for_nine()
    {
        await SetUpCohortAsync();
        await LiveUntilAsync("2026-03-23 07:00");

        await CheckInAsync(Ada, "An early bird");
        var card = await WaitForCardAsync("An early bird");
        await LiveUntilAsync("2026-03-23 10:00");

        Assert.Multiple(() =>
        {
            Assert.That(card.Channel, Is.EqualTo(Openings(4).Single().Thread));
            Assert.That(Cards("An early bird"), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Where_the_opening_is_switched_off_the_thread_comes_with_the_first_card()
    {
        await SetUpCohortAsync();
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute(
                "insert into post_setting (cohort_id, post, is_on) select cohort_id, 'week', 0 from cohort"),
            Cancellation);
        await LiveUntilAsync("2026-03-24 10:00");
        var before = Openings(4);

        await CheckInAsync(Ada, "Read the guide");

        var card = await WaitForCardAsync("Read the guide");
        Assert.Multiple(() =>
        {
            Assert.That(before, Is.Empty);
            Assert.That(card.Channel.Name, Is.EqualTo("Week 4 · Pluto"));
        });
    }

    [Test]
    public async Task Week_0_says_hello_and_asks_for_nothing()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 2, 20, 12, 0, 0, TimeSpan.Zero));
        await SetUpCohortAsync();

        await LiveUntilAsync("2026-02-23 09:00");

        var hello = TeamChannel.Messages.Single();
        Assert.Multiple(() =>
        {
            Assert.That(hello.Text, Does.StartWith("### 👋 Hello, team Pluto, and welcome to Session 6!\n-# Mon 23 Feb to Sun 1 Mar"));
            Assert.That(Buttons(hello), Is.EqualTo(["Remind me"]));
            Assert.That(hello.Thread!.Name, Is.EqualTo("Week 0 · Pluto"));
        });
    }

    [Test]
    public async Task The_hello_of_week_0_follows_a_new_start()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 2, 20, 12, 0, 0, TimeSpan.Zero));
        await SetUpCohortAsync();
        await LiveUntilAsync("2026-02-23 09:00");

        var asked = await Captain.RunAsync("cohort edit", ("starts_on", "2026-03-09"));
        await Captain.PressAsync(asked.Message!, "Yes, change it");
        await LiveUntilAsync("2026-02-23 09:10");

        Assert.That(
            TeamChannel.Messages.Single().Text,
            Does.Contain("🚀 Week 1 begins Mon 9 Mar 2026 (<t:1773010800:R>)").And.Contain("Your first stand-up is <t:1773334800:F>"));
    }

    [Test]
    public async Task The_hello_of_week_0_follows_the_first_stand_up()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 2, 20, 12, 0, 0, TimeSpan.Zero));
        await SetUpCohortAsync();
        await LiveUntilAsync("2026-02-23 09:00");

        await Navigator.RunAsync("standup move", ("week", 1), ("time", "Friday 17:00"));
        await LiveUntilAsync("2026-02-23 09:10");

        Assert.That(TeamChannel.Messages.Single().Text, Does.Contain("Your first stand-up is <t:1772812800:F>"));
    }

    [Test]
    public async Task Week_1_names_the_goal_and_the_last_week_looks_at_what_comes_next()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 2, 20, 12, 0, 0, TimeSpan.Zero));
        await SetUpCohortAsync();
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute("update cohort set goal = 'One *merged* PR', weeks = 2"), Cancellation);

        await LiveUntilAsync("2026-03-09 09:00");

        Assert.Multiple(() =>
        {
            Assert.That(TeamChannel.Messages[1].Text, Does.Contain("Lift-off!").And.Contain(@"🎯 One \*merged\* PR"));
            Assert.That(TeamChannel.Messages[^1].Text, Does.Contain("The last week!").And.Contain("what comes next").And.Not.Contain("🎯"));
        });
    }

    [Test]
    public async Task An_hour_before_the_stand_up_the_team_hears_of_it()
    {
        await SetUpCohortAsync();
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute("update team set place = 'https://meet.example.org/pluto'"), Cancellation);
        await CheckInAsync(Ada, "Read the guide");

        await LiveUntilAsync("2026-03-19 17:00");

        var soon = TeamChannel.Messages[^1];
        var form = await Bilal.PressAsync(soon, "Check in");
        Assert.Multiple(() =>
        {
            Assert.That(soon.Text, Is.EqualTo(
                $"""
                🛰️ **Stand-up soon:** <t:1773939600:F> (<t:1773939600:R>); <@{Navigator.Id}> leads it.
                📍 <https://meet.example.org/pluto>
                ▰▱ 1 of 2 checked in since the last stand-up. A few words are enough, and you are welcome without any.
                """));
            Assert.That(form.Form!.Title, Is.EqualTo("Check-in for week 3"));
        });
    }

    [Test]
    public async Task The_hello_and_the_opening_follow_whoever_leads()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 2, 20, 12, 0, 0, TimeSpan.Zero));
        await Captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", StartsOn), ("time_zone", "Europe/Amsterdam"));
        await Captain.RunAsync("team create", ("name", "Pluto"), ("channel", TeamChannel), ("day", "Thursday"), ("time", "18:00"));
        await LiveUntilAsync("2026-02-23 10:00");
        var hello = TeamChannel.Messages.Single();
        Assert.That(hello.Text, Does.Contain("nobody leads it yet"));

        await EnrolAsync("Navigator", Navigator);
        await World.WaitUntilAsync(() => hello.Text.Contains($"<@{Navigator.Id}> leads it", StringComparison.Ordinal), Cancellation);

        await EnrolAsync("Navigator", Bilal);
        await Captain.RunAsync("rotation order", ("first", Bilal), ("second", Navigator));
        await World.WaitUntilAsync(() => hello.Text.Contains($"<@{Bilal.Id}> leads it", StringComparison.Ordinal), Cancellation);
    }

    [Test]
    public async Task The_opening_says_so_when_the_last_Navigator_is_taken_out_and_names_whoever_comes()
    {
        await SetUpCohortAsync();
        await LiveUntilAsync("2026-03-23 10:00");
        var opening = Openings(4).Single();

        await Captain.PressAsync((await Captain.RunAsync("crew remove", ("member", Navigator))).Message!, "Take them out");
        await World.WaitUntilAsync(() => opening.Text.Contains("nobody leads it yet", StringComparison.Ordinal), Cancellation);

        await EnrolAsync("Navigator", Captain);
        await World.WaitUntilAsync(() => opening.Text.Contains($"<@{Captain.Id}> leads it", StringComparison.Ordinal), Cancellation);
    }

    private IReadOnlyList<SandboxMessage> Openings(int week) =>
        [.. TeamChannel.Messages.Where(message => message.Text.StartsWith($"### 🪐 Week {week} of", StringComparison.Ordinal))];

    private static IEnumerable<string> Buttons(SandboxMessage message) => message.Buttons.Select(button => button.Label);
}
