using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.PostSettings;

/// <summary>A Captain views the times and channels of posts, changes them, and resets them.</summary>
internal sealed class ScheduleTests : Conversation
{
    // The Monday of week 4 at 09:00 in Amsterdam.
    private static readonly long NextMonday = new DateTimeOffset(2026, 3, 23, 8, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

    [Test]
    public async Task Every_post_is_shown_with_its_rule_its_place_and_its_next_time()
    {
        await SetUpCohortAsync();

        var shown = await Captain.RunAsync("schedule show");

        var posts = Posts(shown);
        Assert.That(
            posts.Select(post => post.Name),
            Is.EqualTo([
                "Week opens",
                "Reminder",
                "Facilitator's brief",
                "Stand-up soon",
                "Summary",
                "Waiting questions",
                "Captains' digest",
                "1:1s",
                "How it was",
            ]));
        Assert.That(
            posts.Select(post => post.Text.Split('\n')[1]),
            Is.EqualTo([
                "🕘 Monday at 09:00",
                "🕘 24 hours before each stand-up",
                "🕘 2 hours before each stand-up",
                "🕘 1 hour before each stand-up",
                "🕘 Sunday at 18:00",
                "🕘 Every day at 10:00",
                "🕘 Sunday at 18:30",
                "🕘 Monday at 10:00 of every second week",
                "🕘 When each stand-up has ended",
            ]));
        Assert.That(posts[0].Text, Does.Contain("📍 Each team's channel").And.Contain($"⏰ Next: <t:{NextMonday}:F>"));
        Assert.That(shown.Ephemeral, Is.True);
    }

    [Test]
    public async Task Posts_for_Captains_say_that_their_channel_is_not_set()
    {
        await SetUpCohortAsync();

        var posts = Posts(await Captain.RunAsync("schedule show"));

        Assert.That(
            posts
                .Where(post => post.Text.Contains("Not posted, because no channel for Captains is set", StringComparison.Ordinal))
                .Select(post => post.Name),
            Is.EqualTo(["Captains' digest", "1:1s"]));
    }

    [Test]
    public async Task A_post_is_moved_and_put_back()
    {
        await SetUpCohortAsync();

        var moved = await Captain.RunAsync("schedule set", ("post", "week opens"), ("day", "Tuesday"), ("time", "8 am"));
        var movedText = moved.Text;
        var seen = await Captain.RunAsync("schedule show");
        var back = await Captain.PressAsync(moved.Message!, "Put it back");

        Assert.That(movedText, Does.StartWith("🗓️ **Week opens**: Monday at 09:00 → Tuesday at 08:00."));
        Assert.That(movedText, Does.Contain($"⏰ Next: <t:{NextMonday + (23 * 3600)}:F>"));
        Assert.That(seen.Text, Does.Contain("🕘 Tuesday at 08:00"));
        Assert.That(
            back.Text,
            Does.StartWith("🗓️ **Week opens**: Tuesday at 08:00 → Monday at 09:00.").And.Contain($"<t:{NextMonday}:F>"));
    }

    [Test]
    public async Task What_was_put_back_can_be_brought_back_again()
    {
        await SetUpCohortAsync();
        var moved = await Captain.RunAsync("schedule set", ("post", "waiting questions"), ("time", "16:30"));
        var back = await Captain.PressAsync(moved.Message!, "Put it back");

        var again = await Captain.PressAsync(back.Message!, "Put it back");

        Assert.That(again.Text, Does.StartWith("🗓️ **Waiting questions**: every day at 10:00 → every day at 16:30."));
    }

    [Test]
    public async Task A_post_goes_back_to_its_usual_time()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync("schedule set", ("post", "facilitator's brief"), ("hours_before", 20));

        var asked = await Captain.RunAsync("schedule set", ("post", "facilitator's brief"));
        var askedText = asked.Text;
        var usual = await Captain.PressAsync(asked.Message!, "Back to usual");

        Assert.That(
            askedText,
            Does.StartWith("🗓️ **Facilitator's brief**: 20 hours before each stand-up. Usually it is 2 hours before each stand-up."));
        Assert.That(
            usual.Text,
            Does.StartWith("🗓️ **Facilitator's brief**: 20 hours before each stand-up → 2 hours before each stand-up."));
    }

    [Test]
    public async Task A_post_that_is_as_usual_says_so()
    {
        await SetUpCohortAsync();

        var asked = await Captain.RunAsync("schedule set", ("post", "summary"));

        Assert.That(asked.Text, Does.StartWith("🗓️ **Summary**: Sunday at 18:00, as usual."));
        Assert.That(asked.Message!.Buttons, Is.Empty);
    }

    [TestCase("waiting questions", "day", "Monday", "🌱 *Waiting questions* comes every day, so it takes a `time` only.")]
    [TestCase(
        "stand-up soon",
        "time",
        "9:00",
        "🌱 *Stand-up soon* comes before the stand-up, whenever that is, so it takes `hours_before` only.")]
    [TestCase("week opens", "hours_before", 3, "🌱 *Week opens* is posted once a week, so it takes a `day` and a `time`.")]
    [TestCase("week opens", "time", "teatime", "🕘 I cannot read “teatime” as a time. Please write it as `18:00` or `6 pm`.")]
    public async Task What_does_not_fit_a_post_says_what_does(string post, string option, object value, string words)
    {
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync("schedule set", ("post", post), (option, value));

        Assert.That(declined.Text, Does.StartWith(words));
        Assert.That((await Captain.RunAsync("cohort history")).Text, Does.Not.Contain("changed *"));
    }

    [Test]
    public async Task A_post_is_turned_off_and_on_again()
    {
        await SetUpCohortAsync();

        var off = await Captain.RunAsync("schedule off", ("post", "week opens"));
        var seen = await Captain.RunAsync("schedule show");
        var on = await Captain.RunAsync("schedule on", ("post", "week opens"));

        Assert.That(
            off.Text,
            Is.EqualTo("🗓️ **Week opens**: Monday at 09:00 → Monday at 09:00, off.\n⏸️ It is off. `/schedule on` brings it back."));
        Assert.That(Posts(seen)[0].Text, Does.Contain("⏸️ It is off."));
        Assert.That(
            on.Text,
            Does.StartWith("🗓️ **Week opens**: Monday at 09:00, off → Monday at 09:00.").And.Contain($"<t:{NextMonday}:F>"));
    }

    [Test]
    public async Task A_change_to_what_is_already_so_changes_nothing()
    {
        await SetUpCohortAsync();

        var asked = await Captain.RunAsync("schedule set", ("post", "week opens"), ("day", "Monday"), ("time", "9:00"));

        Assert.That(asked.Text, Does.StartWith("🗓️ **Week opens**: Monday at 09:00, as usual."));
        Assert.That((await Captain.RunAsync("cohort history")).Text, Does.Not.Contain("changed *"));
    }

    [Test]
    public async Task A_post_is_made_at_the_time_it_was_moved_to()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync("schedule set", ("post", "week opens"), ("day", "Thursday"), ("time", "20:15"));
        var at = new DateTimeOffset(2026, 3, 19, 19, 15, 0, TimeSpan.Zero);

        var planned = Bot.Database.Read(connection =>
            connection.Query<long>("select due_at from delivery where kind = 'week' and is_planned = 1").ToList());

        Assert.That(planned, Is.EqualTo([at.ToUnixTimeMilliseconds()]));
    }

    [Test]
    public async Task Whatever_was_changed_stands_in_the_history()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync("schedule set", ("post", "week opens"), ("day", "Tuesday"));
        await Captain.RunAsync("schedule channels", ("captains", TeamChannel));

        var history = await Captain.RunAsync("cohort history");

        Assert.That(history.Text, Does.Contain($"<@{Captain.Id}> changed *week opens*: Monday at 09:00 → Tuesday at 09:00"));
        Assert.That(history.Text, Does.Contain($"<@{Captain.Id}> changed the channel for *captains*: none → <#{TeamChannel.Id}>"));
    }

    [Test]
    public async Task Channels_are_set_shown_and_put_back()
    {
        await SetUpCohortAsync();
        var (wins, captains) = (Server.AddChannel("wins"), Server.AddChannel("captains"));

        var set = await Captain.RunAsync("schedule channels", ("wins", wins), ("captains", captains));
        var setText = set.Text;
        var seen = await Captain.RunAsync("schedule channels");
        var back = await Captain.PressAsync(set.Message!, "Put wins back");

        Assert.That(setText, Is.EqualTo($"📍 **Wins** (for everybody): none → <#{wins.Id}>\n📍 **Captains**: none → <#{captains.Id}>"));
        Assert.That(seen.Text, Does.Contain($"**Captains**: <#{captains.Id}>").And.Contain("**Navigators**: none, so"));
        Assert.That(seen.Message!.Buttons.Select(button => button.Label), Is.EqualTo(["Clear wins", "Clear captains"]));
        Assert.That(back.Text, Is.EqualTo($"📍 **Wins** (for everybody): <#{wins.Id}> → none, so wins go to the team's channel"));
    }

    [Test]
    public async Task A_channel_that_is_cleared_can_be_put_back()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync("schedule channels", ("captains", TeamChannel));
        var seen = await Captain.RunAsync("schedule channels");

        var cleared = await Captain.PressAsync(seen.Message!, "Clear captains");
        var clearedText = cleared.Text;
        var back = await Captain.PressAsync(cleared.Message!, "Put captains back");

        Assert.That(clearedText, Does.EndWith("→ none, so posts for Captains are not made"));
        Assert.That(back.Text, Is.EqualTo($"📍 **Captains**: none → <#{TeamChannel.Id}>"));
    }

    [Test]
    public async Task A_channel_tells_which_permissions_lack_there()
    {
        await SetUpCohortAsync();
        var captains = Server.AddChannel("captains");
        const ulong EmbedLinks = 1UL << 14;
        Server.SetOverwrite(captains, Server.BotRole, allow: 0, deny: EmbedLinks);
        await RestartBotAsync();

        var set = await Captain.RunAsync("schedule channels", ("captains", captains));

        Assert.That(set.Text, Does.Contain("🔑 To post there I still need: *Embed Links*."));
    }

    [Test]
    public async Task Without_a_cohort_there_is_nothing_to_schedule()
    {
        Outcome[] declined =
        [
            await Captain.RunAsync("schedule show"),
            await Captain.RunAsync("schedule channels"),
            await Captain.RunAsync("schedule off", ("post", "summary")),
        ];

        Assert.That(declined.Select(outcome => outcome.Text), Is.All.StartsWith("🌱 There is no cohort in this server yet."));
    }

    private static List<(string Name, string Text)> Posts(Outcome shown) =>
        [
            .. shown.Message!.Sections.Select(section =>
                (section.Text[2..section.Text.IndexOf(" · ", StringComparison.Ordinal)], section.Text)),
        ];
}
