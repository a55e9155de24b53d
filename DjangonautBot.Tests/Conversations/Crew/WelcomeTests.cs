using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Crew;

/// <summary>A team's welcome: shown first, editable, posted once, and true as long as it stands.</summary>
internal sealed class WelcomeTests : LongConversation
{
    private const string Heading = "### 👋 Welcome, team Pluto!";

    private Outcome _added = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        await SetUpCohortAsync();
        _added = await EnrolAsync("Djangonaut", Server.AddPerson("Chidi *C*"));
    }

    [Test]
    public async Task Complete_shows_it_first_and_Post_brings_it_to_the_channel()
    {
        var preview = await Captain.PressAsync(_added.Message!, "Complete");
        var (shown, before) = (preview.Text, TeamChannel.Messages);

        var posted = await Captain.PressAsync(preview.Message!, "Post");

        var welcome = await WaitForAsync(TeamChannel, Heading);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(preview.Ephemeral, Is.True);
            Assert.That(shown, Does.StartWith($"👀 **This is how the welcome will stand in <#{TeamChannel.Id}>**. Nobody is pinged."));
            Assert.That(shown, Does.Contain(welcome.Text), "what is posted is what was shown");
            Assert.That(before, Is.Empty);
            Assert.That(posted.Text, Is.EqualTo($"👋 The welcome of team **Pluto** is on its way to <#{TeamChannel.Id}>."));
            Assert.That(
                welcome.Text,
                Does.Contain("**Who is who**\n🧭 Navigator: Grace\n👩‍🚀 Djangonauts: Ada, Bilal, Chidi \\*C\\*\n"));
            Assert.That(
                welcome.Text,
                Does.Contain("Your first stand-up: <t:1773939600:F> (<t:1773939600:R>), 45 minutes.\nThen each Thursday at 18:00 in"));
            Assert.That(welcome.Text, Does.Contain("**The first three things**\n1. ").And.Contain("**Where to ask**\n`/ask`"));
            Assert.That(welcome.PingedUsers, Is.Empty);
            Assert.That(ButtonsOf(welcome), Is.EqualTo(["Remind me", "Set a goal"]));
            Assert.That(
                (await Captain.RunAsync("cohort history")).Text, Does.Contain($"<@{Captain.Id}> posted the welcome of team *Pluto*"));
        });
    }

    [Test]
    public async Task Two_Captains_who_tap_twice_post_it_once_also_across_a_restart()
    {
        await EnrolAsync("Captain", Bilal);
        var first = (await Captain.PressAsync(_added.Message!, "Complete")).Message!;
        var list = await Bilal.RunAsync("team list");
        var second = (await Bilal.PressAsync(list.Message!, "Complete: welcome 1 team")).Message!;

        await Task.WhenAll(
            Captain.PressAsync(first, "Post"),
            Captain.PressAsync(first, "Post"),
            Bilal.PressAsync(second, "Post"),
            Bilal.PressAsync(second, "Post"));
        await RestartBotAsync(ShareTheWire);
        await LiveUntilAsync("2026-03-18 12:00");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(Having(TeamChannel, Heading), Has.Count.EqualTo(1));
            Assert.That(Count("select count(*) from history where what like 'posted the welcome%'"), Is.EqualTo(1));
            Assert.That(
                $"{first.Text}\n{second.Text}",
                Does.Contain("so it is not posted again"),
                "one message is the other Captain's; the first one's two answers may come in either order");
            Assert.That(ButtonsOf((await Captain.RunAsync("team list")).Message!), Is.Empty, "it is not offered again");
            Assert.That(ButtonsOf((await EnrolAsync("Djangonaut", Server.AddPerson("Dalia"))).Message!), Is.Empty);
        });
    }

    [Test]
    public async Task Its_words_can_be_edited_before_and_usual_ones_come_back_when_a_field_is_emptied()
    {
        var shown = (await Captain.PressAsync(_added.Message!, "Complete")).Message!;
        var form = (await Captain.PressAsync(shown, "Edit")).Form!;

        var saved = await form.SubmitAsync(("Hello", "Hi *team*, <@1> says hello"), ("Where to ask", ""));
        var said = saved.Text;
        await Captain.PressAsync(saved.Message!, "Post");

        var welcome = await WaitForAsync(TeamChannel, Heading);
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(said, Does.StartWith("✏️ Saved. This is how it reads now; nothing is posted yet."));
            Assert.That(welcome.Text, Does.Contain("Hi *team*,").And.Not.Contain("Good that you are here!").And.Not.Contain("<@1>"));
            Assert.That(welcome.Text, Does.Contain("1. Say hello here").And.Contain("No question is too small."));
            Assert.That(
                (await Captain.RunAsync("cohort history")).Text, Does.Contain("changed the words of the welcome of team *Pluto*"));
        });
    }

    [Test]
    public async Task What_changed_after_it_was_shown_is_shown_once_more()
    {
        var shown = (await Captain.PressAsync(_added.Message!, "Complete")).Message!;
        await EnrolAsync("Djangonaut", Server.AddPerson("Dalia"));

        var again = await Captain.PressAsync(shown, "Post");
        var (said, before) = (again.Text, TeamChannel.Messages);
        await Captain.PressAsync(again.Message!, "Post");

        Assert.That(said, Does.StartWith("🧭 Something changed meanwhile").And.Contain("Dalia"));
        Assert.That(before, Is.Empty);
        await WaitForAsync(TeamChannel, Heading);
    }

    [Test]
    public async Task It_follows_a_moved_stand_up_and_people_who_come_and_go()
    {
        var welcome = await PostAsync();

        await Captain.RunAsync("standup move", ("week", 3), ("time", "Friday 17:00"), ("team", "Pluto"));
        await WaitUntilAsync(welcome, "Your first stand-up: <t:1774022400:F>");
        await EnrolAsync("Djangonaut", Server.AddPerson("Dalia"));
        await WaitUntilAsync(welcome, "Dalia");
        await Captain.PressAsync((await Captain.RunAsync("crew remove", ("member", Bilal))).Message!, "Take them out");

        await World.WaitUntilAsync(() => !welcome.Text.Contains("Bilal", StringComparison.Ordinal), Cancellation);
    }

    [Test]
    public async Task A_change_of_something_else_edits_nothing()
    {
        var welcome = await PostAsync();
        var edits = EditsOf(welcome);

        await Captain.RunAsync("schedule set", ("post", "Summary"), ("day", "Saturday"));
        await LiveUntilAsync("2026-03-25 12:00");

        Assert.That(EditsOf(welcome), Is.EqualTo(edits));
    }

    [Test]
    public async Task Whoever_deletes_their_data_is_gone_from_it_with_what_they_wrote()
    {
        await EnrolAsync("Captain", Bilal);
        var list = await Bilal.RunAsync("team list");
        var shown = (await Bilal.PressAsync(list.Message!, "Complete: welcome 1 team")).Message!;
        var saved = await (await Bilal.PressAsync(shown, "Edit")).Form!.SubmitAsync(("Hello", "My own words"));
        await Bilal.PressAsync(saved.Message!, "Post");
        var welcome = await WaitForAsync(TeamChannel, Heading);
        Assert.That(welcome.Text, Does.Contain("My own words").And.Contain("🛟 Captain: Bilal"));

        await Bilal.PressAsync((await Bilal.RunAsync("me delete")).Message!, "Delete my data");

        await WaitUntilAsync(welcome, "Good that you are here!");
        Assert.That(welcome.Text, Does.Not.Contain("My own words").And.Not.Contain("Bilal").And.Contain("Ada"));
        Assert.That(Count("select count(*) from welcome_author") + Count("select count(*) from welcome where hello is not null"), Is.Zero);
    }

    [Test]
    public async Task In_a_removed_team_it_stays_but_for_whoever_deletes_their_data()
    {
        var welcome = await PostAsync();
        await Captain.PressAsync((await Captain.RunAsync("team remove", ("team", "Pluto"))).Message!, "Remove it");
        await LiveUntilAsync("2026-03-18 12:00");
        Assert.That(welcome.Text, Does.Contain("Ada, Bilal"), "nothing more happens there");

        await Ada.PressAsync((await Ada.RunAsync("me delete")).Message!, "Delete my data");

        await World.WaitUntilAsync(() => !welcome.Text.Contains("Ada", StringComparison.Ordinal), Cancellation);
        Assert.That(welcome.Text, Does.Contain("👩‍🚀 Djangonauts: Bilal, Chidi"));
    }

    [Test]
    public async Task After_retention_it_goes_with_somebody_who_deletes_their_data()
    {
        var shown = (await Captain.PressAsync(_added.Message!, "Complete")).Message!;
        await (await Captain.PressAsync(shown, "Edit")).Form!.SubmitAsync(("Hello", "Xylophone"));
        await Captain.PressAsync((await Captain.PressAsync(_added.Message!, "Complete")).Message!, "Post");
        var welcome = await WaitForAsync(TeamChannel, Heading);
        World.Clock.MoveTo(new DateTimeOffset(2026, 7, 19, 23, 0, 0, TimeSpan.Zero));
        await WaitForBotAsync(() => Count("select count(*) from cohort where retention_told_at is not null") == 1);
        World.Clock.MoveTo(new DateTimeOffset(2026, 7, 26, 23, 0, 0, TimeSpan.Zero));
        await WaitForBotAsync(() => Count("select count(*) from cohort where forgotten_at is not null") == 1);
        await WaitForBotAsync(() => RawDatabase.Find(DatabasePath, "Xylophone").Count == 0);
        Assert.That(welcome.Text, Does.Contain("Xylophone"), "what stands in the channel is the server's");

        await Ada.PressAsync((await Ada.RunAsync("me delete")).Message!, "Delete my data");

        await World.WaitUntilAsync(() => !TeamChannel.Messages.Contains(welcome), Cancellation);
    }

    [Test]
    public async Task Where_nobody_is_there_yet_or_the_cohort_is_over_it_says_so()
    {
        var shown = (await Captain.PressAsync(_added.Message!, "Complete")).Message!;
        World.Clock.MoveTo(Wednesday.AddDays(60));

        var over = await Captain.PressAsync(shown, "Post");

        Assert.That(Said(over), Does.Contain("🛬 *Session 6* is over, so nobody is welcomed in it any more."));
        Assert.That(TeamChannel.Messages, Is.Empty);
    }

    [Test]
    public async Task All_teams_that_wait_are_posted_after_they_were_shown()
    {
        var mars = Server.AddChannel("team-mars");
        await Captain.RunAsync("team create", ("name", "Mars"), ("channel", mars), ("day", "Monday"), ("time", "10:00"));
        await EnrolAsync("Navigator", "Mars", Server.AddPerson("Linus"));
        await EnrolAsync("Djangonaut", "Mars", Server.AddPerson("Emeka"));
        var first = await Captain.PressAsync((await Captain.RunAsync("team list")).Message!, "Complete: welcome 2 teams");
        var (shown, buttons) = (first.Text, ButtonsOf(first.Message!).ToList());

        var second = await Captain.PressAsync(first.Message!, "Next ▶");
        var posted = await Captain.PressAsync(second.Message!, "Post all 2");

        Assert.Multiple(() =>
        {
            Assert.That(shown, Does.Contain("Welcome, team Mars!").And.Contain("(1 of 2 teams that wait)"));
            Assert.That(buttons, Is.EqualTo(["Post", "Edit", "Next ▶"]));
            Assert.That(posted.Text, Is.EqualTo("👋 The welcomes of 2 teams are on their way to their channels."));
        });
        await WaitForAsync(TeamChannel, Heading);
        await WaitForAsync(mars, "### 👋 Welcome, team Mars!");
    }

    [Test]
    public async Task Post_all_posts_nothing_when_one_reads_otherwise_than_it_was_shown()
    {
        var mars = Server.AddChannel("team-mars");
        await Captain.RunAsync("team create", ("name", "Mars"), ("channel", mars), ("day", "Monday"), ("time", "10:00"));
        await EnrolAsync("Navigator", "Mars", Server.AddPerson("Linus"));
        var first = await Captain.PressAsync((await Captain.RunAsync("team list")).Message!, "Complete: welcome 2 teams");
        var second = await Captain.PressAsync(first.Message!, "Next ▶");
        await EnrolAsync("Djangonaut", "Mars", Server.AddPerson("Emeka"));

        var again = await Captain.PressAsync(second.Message!, "Post all 2");

        Assert.That(again.Text, Does.StartWith("🧭 Something changed meanwhile").And.Contain("Welcome, team Mars!").And.Contain("Emeka"));
        Assert.That(Count("select count(*) from delivery where kind = 'welcome'"), Is.Zero);
    }

    private async Task<SandboxMessage> PostAsync()
    {
        var shown = (await Captain.PressAsync(_added.Message!, "Complete")).Message!;
        await Captain.PressAsync(shown, "Post");
        return await WaitForAsync(TeamChannel, Heading);
    }

    private Task WaitUntilAsync(SandboxMessage message, string text) =>
        World.WaitUntilAsync(() => message.Text.Contains(text, StringComparison.Ordinal), Cancellation);

    private int EditsOf(SandboxMessage message) => World.Requests.Count(request =>
        request.Method == "PATCH" && request.Path.EndsWith($"/messages/{message.Id}", StringComparison.Ordinal));
}
