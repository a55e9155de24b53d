using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Teams;

/// <summary>A Captain makes, changes and lists teams.</summary>
internal sealed class TeamTests : Conversation
{
    [Test]
    public async Task A_cohort_that_is_over_gets_no_new_team()
    {
        await SetUpCohortAsync();
        World.Clock.MoveTo(Wednesday.AddDays(60));

        var declined = await Captain.RunAsync(
            "team create",
            ("name", "Mars"),
            ("channel", TeamChannel),
            ("day", "Monday"),
            ("time", "10:00"));

        Assert.That(declined.Text, Does.Contain("🛬 *Session 6* is over, so a new team would have no weeks in it."));
    }

    [Test]
    public async Task A_name_that_nobody_can_see_is_declined()
    {
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync(
            "team create",
            ("name", " \u200B "),
            ("channel", TeamChannel),
            ("day", "Friday"),
            ("time", "10:00"));

        Assert.That(declined.Text, Does.StartWith("🌱 A team needs a name that people can see."));
    }

    [Test]
    public async Task A_channel_in_which_the_bot_cannot_work_makes_no_team_and_says_what_to_grant()
    {
        await SetUpCohortAsync();
        const ulong EmbedLinks = 1UL << 14;
        const ulong CreatePublicThreads = 1UL << 35;
        var closed = Server.AddChannel("team-mars");
        Server.SetBotOverwrite(closed, allow: 0, deny: EmbedLinks | CreatePublicThreads);

        var declined = await Captain.RunAsync("team create", ("name", "Mars"), ("channel", closed), ("day", "Friday"), ("time", "10:00"));

        var list = await Captain.RunAsync("team list");
        Assert.Multiple(() =>
        {
            Assert.That(declined.Text, Does.Contain($"🔑 I cannot work in <#{closed.Id}> yet"));
            Assert.That(declined.Text, Does.Contain("grant me *Embed Links* · *Create Public Threads*. Then run this again."));
            Assert.That(declined.Text, Does.Contain("/team create name:Mars"), "what was typed is given back");
            Assert.That(list.Text, Does.Not.Contain("Mars"));
        });
    }

    [Test]
    public async Task Voice_channels_are_suggested_as_places()
    {
        await SetUpCohortAsync();
        var voice = Server.AddChannel("Launch pad", SandboxChannelKind.Voice);

        var suggested = await Captain.AutocompleteChoicesAsync("team create", "place", "pad");
        await Captain.RunAsync("team edit", ("team", "Pluto"), ("place", suggested.Single().Value));

        Assert.That((await Captain.RunAsync("team list")).Text, Does.Contain($"📍 <#{voice.Id}>"));
    }

    [TestCase("http://meet.example")]
    [TestCase("the usual room")]
    public async Task A_place_that_is_neither_voice_channel_nor_link_is_declined(string place)
    {
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync("team edit", ("team", "Pluto"), ("place", place));

        Assert.That(declined.Text, Does.StartWith("📍 I find no voice channel called").And.Contain("a link that begins with `https://`"));
    }

    [TestCase("22:00", "`10:00`", "22:00 night")]
    [TestCase("5:59", "`17:59`", "5:59 night")]
    [TestCase("midnight", "`12:00`", "0:00 night")]
    public async Task A_stand_up_at_night_is_asked_about_before_it_is_taken(string typed, string other, string meant)
    {
        await SetUpCohortAsync();

        var asked = await Captain.RunAsync(
            "team create", ("name", "Ceres"), ("channel", Server.AddChannel("ceres")), ("day", "Friday"), ("time", typed));
        var askedAgain = await Captain.RunAsync("team edit", ("team", "Pluto"), ("time", typed));
        var untouched = await Captain.RunAsync("team list");
        var taken = await Captain.RunAsync("team edit", ("team", "Pluto"), ("time", meant));

        Assert.Multiple(() =>
        {
            Assert.That(asked.Text, Does.StartWith("🌙").And.Contain(other).And.Contain($"`{meant}`").And.Contain("name:Ceres"));
            Assert.That(askedAgain.Text, Does.StartWith("🌙"));
            Assert.That(untouched.Text, Does.Contain("Thursday at 18:00").And.Not.Contain("Ceres"));
            Assert.That(taken.Text, Does.Contain("stand-up: Thursday at 18:00 → Thursday at"));
        });
    }

    [TestCase("6:00")]
    [TestCase("21:59")]
    public async Task A_stand_up_in_the_day_is_taken_at_once(string typed)
    {
        await SetUpCohortAsync();

        var taken = await Captain.RunAsync("team edit", ("team", "Pluto"), ("time", typed));

        Assert.That(taken.Text, Does.Contain("stand-up: Thursday at 18:00 → Thursday at"));
    }

    [Test]
    public async Task An_edit_tells_what_was_before()
    {
        await SetUpCohortAsync();
        var channel = Server.AddChannel("dwarf-planets");

        var edited = await Captain.RunAsync(
            "team edit",
            ("team", "pluto"),
            ("name", "Ceres"),
            ("channel", channel),
            ("day", "Friday"),
            ("time", "7 pm"),
            ("place", "https://meet.example"));

        Assert.Multiple(() =>
        {
            Assert.That(edited.Text, Does.Contain("name: Pluto → Ceres"));
            Assert.That(edited.Text, Does.Contain($"channel: <#{TeamChannel.Id}> → <#{channel.Id}>"));
            Assert.That(edited.Text, Does.Contain("stand-up: Thursday at 18:00 → Friday at 19:00"));
            Assert.That(edited.Text, Does.Contain("place: none → <https://meet.example>"));
            Assert.That(edited.Text, Does.Not.Contain("minutes"));
        });
    }

    [Test]
    public async Task A_place_is_taken_away_with_a_dash()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync("team edit", ("team", "Pluto"), ("place", "https://meet.example"));

        var edited = await Captain.RunAsync("team edit", ("team", "Pluto"), ("place", "-"));

        Assert.That(edited.Text, Does.Contain("place: <https://meet.example> → none"));
    }

    [Test]
    public async Task What_was_changed_stands_in_the_history()
    {
        await SetUpCohortAsync();

        await Captain.RunAsync("team edit", ("team", "Pluto"), ("time", "19:00"));

        Assert.That(
            (await Captain.RunAsync("cohort history")).Text,
            Does.Contain($"<@{Captain.Id}> changed team *Pluto*: stand-up Thursday at 18:00 → Thursday at 19:00"));
    }

    [TestCase("Saturn", "time", "19:00", "🌱 I do not know a team called “Saturn”. There is Mars · Pluto.")]
    [TestCase("Pluto", "time", "noonish", "🕕 I cannot read “noonish” as a time. Please write it as `18:00` or `6 pm`.")]
    [TestCase("Pluto", "name", "mars", "🌱 This cohort has a team called “mars” already.")]
    [TestCase("Pluto", "name", "PLUTO", "✏️ Team **PLUTO** is changed.")]
    [TestCase("Pluto", "time", "18:00", "🌱 Team **Pluto** is like that already, so nothing changed.")]
    public async Task An_edit_that_makes_no_sense_says_what_to_do(string team, string option, string value, string words)
    {
        await SetUpCohortAsync();
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));

        var answer = await Captain.RunAsync("team edit", ("team", team), (option, value));

        Assert.That(answer.Text, Does.StartWith(words));
    }

    [Test]
    public async Task An_edit_of_nothing_asks_what_to_change()
    {
        await SetUpCohortAsync();

        Assert.That((await Captain.RunAsync("team edit", ("team", "Pluto"))).Text, Does.StartWith("🌱 What would you like to change?"));
    }

    [Test]
    public async Task The_list_shows_each_team_against_its_caps_and_when_it_meets()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Monday"), ("time", "10:00"));

        var list = await Captain.RunAsync("team list");

        var thursday = new DateTimeOffset(2026, 3, 19, 17, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        Assert.Multiple(() =>
        {
            Assert.That(list.Ephemeral, Is.True);
            Assert.That(list.Text, Does.Contain($"🗓️ Thursday at 18:00 (Europe/Amsterdam), 45 minutes; next <t:{thursday}:F>"));
            Assert.That(list.Text, Does.Contain("👥 2 of 8 Djangonauts · 1 Navigator"));
            Assert.That(list.Text, Does.Contain("👥 0 of 8 Djangonauts · 0 Navigators"));
        });
    }

    [Test]
    public async Task After_a_move_new_posts_go_to_the_new_channel()
    {
        await SetUpCohortAsync();
        var channel = Server.AddChannel("dwarf-planets");
        await Captain.RunAsync("team edit", ("team", "Pluto"), ("channel", channel));

        await CheckInAsync(Ada, "Read the guide");

        await World.WaitUntilAsync(() => channel.Threads.Any(thread => thread.Messages.Count > 0), Cancellation);
        Assert.That(TeamChannel.Messages, Is.Empty);
    }

    [Test]
    public async Task Without_a_cohort_all_say_how_to_begin() => await Assert.MultipleAsync(async () =>
    {
        Assert.That((await Captain.RunAsync("team list")).Text, Does.Contain("/cohort create"));
        Assert.That((await Captain.RunAsync("team edit", ("team", "Pluto"))).Text, Does.Contain("/cohort create"));
        Assert.That((await Captain.RunAsync("team remove", ("team", "Pluto"))).Text, Does.Contain("/cohort create"));
        Assert.That((await Captain.RunAsync("crew list")).Text, Does.Contain("/cohort create"));
        Assert.That((await Captain.RunAsync("crew remove", ("member", Ada))).Text, Does.Contain("/cohort create"));
        Assert.That((await Captain.RunAsync("crew move", ("member", Ada), ("team", "Pluto"))).Text, Does.Contain("/cohort create"));
        Assert.That((await Captain.RunAsync("crew captain_role")).Text, Does.Contain("/cohort create"));
    });
}
