using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Conversations.Standups.Rotation;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Summaries;

/// <summary>A Navigator asks for the week. The reply depends on the asker, and a post on its readers.</summary>
internal sealed class SummaryCommandTests : RotationConversation
{
    private const string Post = "Post to channel";
    private const string PostCounts = "Post counts to summary channel";

    [SetUp]
    public async Task TellAsync()
    {
        await CheckInAsync(Ada, "Fixed #12345", (Labels.Stuck, "Where is the query built?"), (Labels.Win, "It passes"));
        await CheckInAsync(Bilal, "Between us", (Labels.Stuck, "It is a lot"), (Labels.For, Labels.MyGuides));
        await WaitForCardAsync("Ada · week 3");
    }

    [Test]
    public async Task Their_own_Navigators_and_Captains_read_everything()
    {
        Outcome[] shown = [await Navigator.RunAsync("summary"), await Captain.RunAsync("summary", ("team", "Pluto"))];

        Assert.That(
            shown.Select(outcome => outcome.Text),
            Is.All.Contain("▰▰ 2 of 2 checked in").And.All.Contain("**Bilal** 🔒 Between us").And.All.Contain("**Bilal** 🔒 It is a lot"));
        Assert.That(shown.Select(outcome => outcome.Ephemeral), Is.All.True);
        Assert.That(
            shown[0].Text,
            Does.Contain("**Ada** Where is the query built?")
                .And.Contain("🎫 1 ticket**\n[\\#12345](<https://code.djangoproject.com/ticket/12345>)"));
    }

    [Test]
    public async Task Somebody_who_stands_in_reads_what_is_for_the_team()
    {
        await Navigator.RunAsync("rotation cover", ("week", 3));
        await Margaret.PressAsync(await WaitForPostAsync(NavigatorsChannel, "can somebody lead week 3"), "I'll take it");

        var shown = await Margaret.RunAsync("summary", ("team", "Pluto"));
        var file = await Margaret.PressAsync(shown.Message!, "CSV");

        Assert.That(
            shown.Text,
            Does.Contain("It passes").And.Contain("🔒 1 check-in for Navigators and Captains only").And.Not.Contain("Between us"));
        Assert.That(file.Message!.Files.Single().Text, Does.Contain("It passes").And.Not.Contain("Between us"));
    }

    [Test]
    public async Task Another_teams_Navigator_reads_counts_only()
    {
        var shown = await Margaret.RunAsync("summary", ("team", "Pluto"));

        Assert.That(shown.Text, Does.Contain("🌱 What people wrote is for their own team.").And.Contain("▰▰ 2 of 2 checked in"));
        Assert.That(shown.Text, Does.Not.Contain("Ada").And.Not.Contain("It passes").And.Not.Contain("Between us"));
        Assert.That(shown.Message!.Buttons, Is.Empty);
    }

    [Test]
    public async Task A_Djangonaut_is_told_who_can_help() =>
        Assert.That((await Ada.RunAsync("summary")).Text, Does.StartWith("🧭 This is for Navigators and Captains."));

    [Test]
    public async Task It_is_posted_for_those_who_read_there()
    {
        var shown = await Navigator.RunAsync("summary");
        var said = await Navigator.PressAsync(shown.Message!, Post);
        var post = await WaitForPostAsync(TeamChannel, "🌌");

        Assert.That(said.Text, Does.StartWith($"🌌 The summary of week 3 goes to <#{TeamChannel.Id}>"));
        Assert.That(said.Ephemeral, Is.True);
        Assert.That(post.Text, Does.Contain("It passes").And.Not.Contain("Between us").And.Not.Contain("It is a lot"));
    }

    [Test]
    public async Task Two_taps_make_one_post()
    {
        var shown = await Navigator.RunAsync("summary");
        await Navigator.PressAsync(shown.Message!, Post);
        var post = await WaitForPostAsync(TeamChannel, "🌌");
        await WaitForBotAsync(() => IsMarked("summary"));

        var again = await Navigator.PressAsync(shown.Message!, Post);
        await World.WaitUntilAsync(() => post.Edited, Cancellation);

        Assert.That(
            again.Text,
            Is.EqualTo(
                $"🌌 The summary of week 3 stands [there](https://discord.com/channels/{Server.Id}/{TeamChannel.Id}/{post.Id}) "
                    + "already. I bring it up to date now."));
        Assert.That(Cards("🌌"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Taps_at_the_same_time_make_one_post()
    {
        var shown = await Navigator.RunAsync("summary");
        await Task.WhenAll(Enumerable.Range(1, 3).Select(_ => Navigator.PressAsync(shown.Message!, Post)));
        await WaitForBotAsync(() => IsMarked("summary"));

        Assert.That(Cards("🌌"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Counts_go_to_the_channel_for_summaries()
    {
        var summaries = Server.AddChannel("summaries");
        await Captain.RunAsync("schedule channels", ("summary", summaries));

        var shown = await Navigator.RunAsync("summary");
        await Navigator.PressAsync(shown.Message!, PostCounts);
        var post = await WaitForPostAsync(summaries, "🌌");

        Assert.That(post.Text, Is.EqualTo("### 🌌 Week 3 of 8 in team Pluto\n▰▰ 2 of 2 checked in"));
    }

    [Test]
    public async Task Without_a_channel_for_summaries_there_is_one_place_to_post_to() =>
        Assert.That(
            (await Navigator.RunAsync("summary")).Message!.Buttons.Select(button => button.Label),
            Has.Member(Post).And.None.EqualTo(PostCounts));

    [Test]
    public async Task Feedback_for_a_private_check_in_is_given_from_here()
    {
        var shown = await Navigator.RunAsync("summary");
        var bilals = shown.Message!.Sections.Single();
        var form = await Navigator.PressAsync(shown.Message!, bilals.Button!.CustomId!);

        Assert.That(bilals.Text, Is.EqualTo("🔒 **Bilal**"), "feedback for Ada is given on her card");
        Assert.That(form.Form, Is.Not.Null);
    }

    [Test]
    public async Task It_can_be_taken_away_in_full()
    {
        var shown = await Navigator.RunAsync("summary");
        var markdown = await Navigator.PressAsync(shown.Message!, "Markdown");
        var table = await Navigator.PressAsync(shown.Message!, "CSV");

        Assert.That(
            markdown.Message!.Files.Single().Text,
            Does.StartWith("# Week 3 of 8, team Pluto\n").And.Contain("### Bilal 🔒").And.Contain("> Between us"));
        Assert.That(
            table.Message!.Files.Single().Text,
            Does.Contain("\"week\",\"team\",\"name\",\"for\",")
                .And.Contain("\"3\",\"Pluto\",\"Bilal\",\"navigators and captains\",\"no\",\"Between us\""));
        Assert.That(new[] { markdown, table }.Select(outcome => outcome.Ephemeral), Is.All.True);
    }

    [Test]
    public async Task Who_reads_is_asked_anew_at_each_button()
    {
        var shown = await Navigator.RunAsync("summary");
        await Captain.RunAsync("crew move", ("member", Navigator), ("team", "Mars"));

        var table = await Navigator.PressAsync(shown.Message!, "CSV");
        var posted = await Navigator.PressAsync(shown.Message!, Post);

        Assert.That(table.Message!.Files.Single().Text, Does.Not.Contain("Ada").And.Not.Contain("Bilal"));
        Assert.That(posted.Text, Does.StartWith("🧭 *Pluto* is led by other Navigators."));
        Assert.That(Cards("🌌"), Is.Empty);
    }

    [Test]
    public async Task An_empty_week_is_not_posted()
    {
        var shown = await Navigator.RunAsync("summary", ("week", 2));

        Assert.That(shown.Text, Does.Contain("### 🌌 Week 2 of 8 in team Pluto\nNo Djangonauts in the team in this week"));
        Assert.That(shown.Message!.Buttons.Select(button => button.Label), Has.None.EqualTo(Post));
    }

    [TestCase(4, "🌱 Week 4 begins Mon 23 Mar 2026 (<t:")]
    [TestCase(9, "🌱 This program has weeks 1 to 8.")]
    public async Task A_week_that_has_not_begun_says_so(int week, string words) =>
        Assert.That((await Navigator.RunAsync("summary", ("week", week))).Text, Does.StartWith(words));

    [Test]
    public async Task After_landing_the_last_week_is_summed_up()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

        Assert.That((await Navigator.RunAsync("summary")).Text, Does.StartWith("### 🌌 Week 8 of 8 in team Pluto"));
        Assert.That((await Navigator.RunAsync("summary", ("week", 3))).Text, Does.Contain("Between us"));
    }

    [Test]
    public async Task A_team_is_suggested_while_somebody_types() =>
        Assert.That(await Navigator.AutocompleteAsync("summary", "team", "ma"), Is.EqualTo(["Mars"]));

    private bool IsMarked(string kind) => Bot.Database.Read(connection => Dapper.SqlMapper.QuerySingle<bool>(
        connection, "select exists (select 1 from delivery where kind = @kind and state = 'done')", new { kind }));
}
