using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Wins;

/// <summary>A win is shared after its author has seen a preview and confirmed it.</summary>
internal sealed class WinTests : Conversation
{
    private const string Words = "My first PR is merged: #12300";

    [Test]
    public async Task A_win_is_shown_to_its_author_before_anybody_else()
    {
        await SetUpCohortAsync();

        var preview = await Ada.RunAsync("win", ("text", Words));

        Assert.Multiple(() =>
        {
            Assert.That(preview.Ephemeral, Is.True);
            Assert.That(
                preview.Text,
                Does.Contain($"<#{TeamChannel.Id}>")
                    .And.Contain("🎉 Ada")
                    .And.Contain("[#12300](<https://code.djangoproject.com/ticket/12300>)"));
            Assert.That(preview.Message!.Buttons.Select(button => button.Label), Is.EqualTo(["Share", "Not now"]));
            Assert.That(TeamChannel.Messages, Is.Empty);
        });
    }

    [Test]
    public async Task The_preview_says_wherever_it_will_be_read()
    {
        await SetUpCohortAsync();
        var (wins, summaries) = (Server.AddChannel("wins"), Server.AddChannel("summaries"));
        await Captain.RunAsync("schedule channels", ("wins", wins), ("summary", summaries));

        var preview = await Ada.RunAsync("win", ("text", Words));

        Assert.That(
            preview.Text,
            Does.Contain($"stand in <#{wins.Id}>")
                .And.Contain($"the team's summary of the week, the one in <#{summaries.Id}>, and tables for organisers"));
    }

    [TestCase("wins")]
    [TestCase("summary")]
    public async Task Where_a_place_changes_after_the_preview_it_is_asked_once_more(string place)
    {
        await SetUpCohortAsync();
        var preview = await Ada.RunAsync("win", ("text", Words));
        var everybody = Server.AddChannel("everybody");
        await Captain.RunAsync("schedule channels", (place, everybody));

        var again = await Ada.PressAsync(preview.Message!, "Share");
        var (asked, shared) = (again.Text, Count("select count(*) from win"));
        await Ada.PressAsync(again.Message!, "Share");

        await WaitForAsync(place == "wins" ? everybody : TeamChannel, "🎉 Ada");
        Assert.That(shared, Is.Zero);
        Assert.That(asked, Does.StartWith("🧭 Meanwhile").And.Contain($"<#{everybody.Id}>").And.Contain("My first PR"));
    }

    [Test]
    public async Task Shared_it_stands_in_the_channel_for_wins()
    {
        await SetUpCohortAsync();
        var channel = Server.AddChannel("wins");
        await Captain.RunAsync("schedule channels", ("wins", channel));

        var shared = await ShareAsync(Ada, Words);

        var post = await WaitForAsync(channel, "My first PR is merged");
        Assert.Multiple(() =>
        {
            Assert.That(shared.Text, Does.StartWith("🎉 Shared!").And.Contain($"<#{channel.Id}>"));
            Assert.That(shared.Message!.Buttons, Is.Empty);
            Assert.That(post.Text, Does.Contain("🎉 Ada").And.Contain("Pluto · week 3"));
            Assert.That(post.UsedBy, Is.Null);
            Assert.That(TeamChannel.Messages, Is.Empty);
        });
    }

    [Test]
    public async Task Without_a_channel_for_wins_it_stands_in_the_teams()
    {
        await SetUpCohortAsync();

        await ShareAsync(Ada, Words);

        Assert.That((await WaitForAsync(TeamChannel, "My first PR")).Text, Does.Contain("🎉 Ada"));
    }

    [Test]
    public async Task Not_now_keeps_nothing()
    {
        await SetUpCohortAsync();
        var preview = await Ada.RunAsync("win", ("text", Words));

        var dropped = await Ada.PressAsync(preview.Message!, "Not now");

        Assert.Multiple(() =>
        {
            Assert.That(dropped.Text, Does.StartWith("🌱 It stays with you"));
            Assert.That(Count("select count(*) from win_draft"), Is.Zero);
            Assert.That(Count("select count(*) from win"), Is.Zero);
        });
    }

    [Test]
    public async Task A_text_that_nobody_said_yes_to_is_gone_after_a_day()
    {
        await SetUpCohortAsync();
        var forgotten = await Ada.RunAsync("win", ("text", "Forgotten"));

        World.Clock.MoveTo(Wednesday.AddDays(2));
        await WaitForBotAsync(() => Count("select count(*) from win_draft") == 0);

        Assert.That(Said(await Ada.PressAsync(forgotten.Message!, "Share")), Does.Contain("I no longer have this text"));
    }

    [Test]
    public async Task The_preview_shares_what_it_showed_whatever_was_typed_since()
    {
        await SetUpCohortAsync();
        var first = await Ada.RunAsync("win", ("text", "First"));
        await Ada.PressAsync((await Ada.RunAsync("win", ("text", "Second"))).Message!, "Not now");
        await Ada.RunAsync("win", ("text", "Third"));

        await Ada.PressAsync(first.Message!, "Share");

        Assert.That((await WaitForAsync(TeamChannel, "First")).Text, Does.Not.Contain("Third"));
    }

    [TestCase("Ada")]
    [TestCase("Captain")]
    public async Task Its_author_or_a_Captain_takes_it_back(string who)
    {
        await SetUpCohortAsync();
        await ShareAsync(Ada, Words);
        var post = await WaitForAsync(TeamChannel, "My first PR");

        var takenBack = await (who == "Ada" ? Ada : Captain).PressAsync(post, "Take back");

        await World.WaitUntilAsync(() => TeamChannel.Messages.Count == 0, Cancellation);
        Assert.Multiple(() =>
        {
            Assert.That(takenBack.Ephemeral, Is.True);
            Assert.That(takenBack.Text, Does.StartWith("🍃 Taken back"));
            Assert.That(Count("select count(*) from win"), Is.Zero);
        });
    }

    [Test]
    public async Task Nobody_else_does()
    {
        await SetUpCohortAsync();
        await ShareAsync(Ada, Words);
        var post = await WaitForAsync(TeamChannel, "My first PR");

        var declined = await Bilal.PressAsync(post, "Take back");

        Assert.Multiple(() =>
        {
            Assert.That(declined.Text, Does.StartWith("🌱 Only whoever shared this win"));
            Assert.That(TeamChannel.Messages, Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task The_next_win_after_one_that_was_taken_back_is_a_post_of_its_own()
    {
        await SetUpCohortAsync();
        await ShareAsync(Ada, "One");
        await Ada.PressAsync(await WaitForAsync(TeamChannel, "One"), "Take back");
        await ShareAsync(Bilal, "Two");

        await WaitForAsync(TeamChannel, "Two");
        await World.WaitUntilAsync(() => TeamChannel.Messages.Count == 1, Cancellation);
        Assert.That(TeamChannel.Messages.Single().Text, Does.Contain("🎉 Bilal"));
    }

    [Test]
    public async Task The_win_of_a_check_in_can_be_shared_once()
    {
        await SetUpCohortAsync();
        var saved = await CheckInAsync(Ada, "Read the guide", (Labels.Win, Words));

        var preview = await Ada.PressAsync(saved.Message!, "Share my win");
        await Ada.PressAsync(preview.Message!, "Share");
        await WaitForAsync(TeamChannel, "🎉 Ada");
        var again = await Ada.PressAsync(saved.Message!, "Share my win");
        var edited = await CheckInAsync(Ada, "Read the guide", (Labels.Win, "Something else"));

        await WaitForCardAsync("Something else");
        Assert.Multiple(() =>
        {
            Assert.That(saved.Text, Does.Contain("celebrate your win with you"));
            Assert.That(again.Text, Does.StartWith("🎉 This win is shared already."));
            Assert.That(edited.Message!.Buttons.Select(button => button.Label), Has.None.EqualTo("Share my win"));
            Assert.That(Having(TeamChannel, "🎉 Ada").Single().Text, Does.Contain("My first PR"), "it stands as it was shared");
        });
    }

    [Test]
    public async Task A_check_in_without_a_win_offers_nothing()
    {
        await SetUpCohortAsync();

        var saved = await CheckInAsync(Ada, "Read the guide");

        Assert.That(saved.Message!.Buttons.Select(button => button.Label), Has.None.EqualTo("Share my win"));
    }

    [TestCase(-21, 1)]
    [TestCase(70, 8)]
    public async Task A_win_before_the_first_week_or_after_landing_goes_with_the_nearest_one(int days, int week)
    {
        await SetUpCohortAsync();
        World.Clock.MoveTo(Wednesday.AddDays(days));

        await ShareAsync(Ada, Words);

        Assert.That((await WaitForAsync(TeamChannel, "My first PR")).Text, Does.Contain($"Pluto · week {week}"));
    }

    [Test]
    public async Task Whatever_is_in_it_pings_nobody_and_fits()
    {
        await SetUpCohortAsync();
        var text = $"@everyone <@{Bilal.Id}> ```" + string.Concat(Enumerable.Repeat("🚀", 1700));

        await ShareAsync(Ada, text);

        var post = await WaitForAsync(TeamChannel, "🎉 Ada");
        Assert.Multiple(() =>
        {
            Assert.That(post.PingedUsers, Is.Empty);
            Assert.That(post.Text, Does.Contain(@"\@everyone").And.Contain("🚀\n```"));
        });
    }

    [Test]
    public async Task A_Captain_of_all_teams_says_with_which_one_it_goes()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Captain);
        var withTheOnlyOne = await Captain.RunAsync("win", ("text", Words));
        await CreateMarsAsync();

        var asked = await Captain.RunAsync("win", ("text", Words));
        var withMars = await Captain.RunAsync("win", ("text", Words), ("team", "Mars"));

        Assert.Multiple(() =>
        {
            Assert.That(withTheOnlyOne.Text, Does.Contain("Pluto · week 3"));
            Assert.That(asked.Text, Does.StartWith("🌱 Which team is it?").And.Contain("Mars · Pluto").And.Contain(Words));
            Assert.That(withMars.Text, Does.Contain("Mars · week 3"));
        });
    }

    [Test]
    public async Task Nobody_else_shares_one_with_a_team_of_others()
    {
        await SetUpCohortAsync();
        await CreateMarsAsync();

        Assert.That(
            (await Ada.RunAsync("win", ("text", Words), ("team", "Mars"))).Text,
            Does.StartWith("🌱 *Mars* is not a team of yours."));
        Assert.That((await Ada.RunAsync("win", ("text", Words), ("team", "Pluto"))).Text, Does.Contain("Pluto · week 3"));
    }

    [Test]
    public async Task Without_words_the_answer_asks_for_some()
    {
        await SetUpCohortAsync();

        Assert.That((await Ada.RunAsync("win", ("text", "  "))).Text, Does.StartWith("🌱 There were no words in it yet."));
    }

    private Task<Outcome> CreateMarsAsync() => Captain.RunAsync(
        "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));

    private static async Task<Outcome> ShareAsync(Person person, string text)
    {
        var preview = await person.RunAsync("win", ("text", text));
        return await person.PressAsync(preview.Message!, "Share");
    }
}
