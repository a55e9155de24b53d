using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Cohorts;

/// <summary>A cohort begins with the set-up of an earlier one, and without its people.</summary>
internal sealed class CohortLikeTests : CohortConversation
{
    private SandboxChannel _mars = null!;
    private SandboxChannel _wins = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        _mars = Server.AddChannel("team-mars");
        _wins = Server.AddChannel("wins");
        await SetUpCohortAsync();
        await Captain.RunAsync(
            "team create",
            ("name", "Mars"),
            ("channel", _mars),
            ("day", "Monday"),
            ("time", "10:00"),
            ("minutes", 30),
            ("place", "https://meet.example.org/mars"),
            ("tracker", "https://example.org/tickets/{id}"));
        await Captain.RunAsync("schedule set", ("post", "Week"), ("day", "Tuesday"), ("time", "10:00"));
        await Captain.RunAsync("schedule off", ("post", "Reminder"));
        await Captain.RunAsync("schedule channels", ("wins", _wins));
    }

    [Test]
    public async Task It_takes_teams_posts_and_channels_over_and_says_so()
    {
        await CloseAsync();

        var created = await CreateLikeAsync("session 6");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(created.Text, Does.Contain(
                $"""
                **Taken over from Session 6**, and nobody of its crew:
                👩‍🚀 2 teams with channel and stand-up: *Mars*, *Pluto*.
                🗓️ Posts that differ from the usual: *week opens* Tuesday at 10:00, *reminder* 24 hours before each stand-up, off.
                📍 Channels: wins <#{_wins.Id}>.
                """));
            Assert.That(created.Text, Does.Not.Contain("Left out"));
            var list = (await Captain.RunAsync("team list")).Text;
            Assert.That(list, Does.Contain("Session 7").And.Contain("Monday at 10:00 (Europe/Amsterdam), 30 minutes"));
            Assert.That(list, Does.Contain("📍 <https://meet.example.org/mars>").And.Contain("👥 0 of 8 Djangonauts · 0 Navigators"));
            Assert.That((await Captain.RunAsync("schedule show")).Text, Does.Contain("Tuesday at 10:00"));
            Assert.That((await Captain.RunAsync("crew list")).Text, Does.Not.Contain("Ada").And.Not.Contain("Grace"));
            Assert.That(
                (await Captain.RunAsync("cohort history")).Text,
                Does.Contain("started the cohort *Session 7* with the set-up of *Session 6*"));
            Assert.That(Count("select count(*) from team where tracker_url is not null"), Is.EqualTo(2), "one of each cohort");
        });
    }

    [Test]
    public async Task Its_own_words_for_its_weeks_come_along()
    {
        await Bot.Database.WriteAsync(
            transaction => transaction.Execute(
                "insert into weekly_text (cohort_id, place, week, text) select cohort_id, 'first', 0, 'Ahoy' from cohort"),
            Cancellation);
        await CloseAsync();

        var created = await CreateLikeAsync("Session 6");

        Assert.That(created.Text, Does.Contain("📝 1 text of its own with which weeks open."));
        Assert.That((await Captain.RunAsync("announce week", ("number", 1))).Text, Does.Contain("Ahoy"));
    }

    [Test]
    public async Task A_team_whose_channel_is_in_use_is_named_and_left_out_with_what_to_do()
    {
        var created = await CreateLikeAsync("Session 6");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(created.Text, Does.Contain(
                $"🏠 *Mars*, because <#{_mars.Id}> is the home of *Mars* in *Session 6*, which runs until Sun 26 Apr 2026. "
                    + "`/team create` makes it with another channel, or after that day."));
            Assert.That(created.Text, Does.Contain("🏠 *Pluto*, because").And.Contain($"📍 Channels: wins <#{_wins.Id}>."));
            Assert.That(Count("select count(*) from team"), Is.EqualTo(2), "none was made");
            Assert.That((await Captain.RunAsync("team list")).Text, Does.Contain("The teams of Session 6"), "it is still under way");
        });
    }

    [Test]
    public async Task What_was_deleted_since_is_left_out_with_what_to_do()
    {
        var voice = Server.AddChannel("Launch pad", SandboxChannelKind.Voice);
        await Captain.RunAsync("team edit", ("team", "Mars"), ("place", "Launch pad"));
        await CloseAsync();
        foreach (var channel in new[] { voice, _wins, TeamChannel })
        {
            Server.DeleteChannel(channel);
        }

        await WaitForBotAsync(() => Bot.Get<DjangonautBot.Discord.IDiscordGateway>()
            .FindChannel(new(Server.Id), new(TeamChannel.Id)) is null);

        var created = await Captain.In(_mars).RunAsync(
            "cohort create", ("name", "Session 7"), ("starts_on", "2026-05-11"), ("time_zone", "Europe/Amsterdam"), ("like", "Session 6"));

        Assert.Multiple(() =>
        {
            Assert.That(created.Text, Does.Contain("👩‍🚀 1 team with channel and stand-up: *Mars*."));
            Assert.That(created.Text, Does.Contain(
                """
                **Left out:**
                📍 The place of *Mars*, because somebody deleted that voice channel. `/team edit` gives it another one.
                🏠 *Pluto*, because somebody deleted its channel. `/team create` makes it with another one.
                📍 The channel for *wins*, because somebody deleted it. `/schedule channels wins:…` chooses another one.
                """));
        });
    }

    [Test]
    public async Task Cohorts_of_the_server_are_suggested_and_told_apart_by_their_start()
    {
        await CloseAsync();
        await Captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", "2026-06-01"), ("time_zone", "UTC"));
        var elsewhere = World.AddServer("Elsewhere");
        elsewhere.AddChannel("lobby");
        var stranger = elsewhere.AddPerson("Sam", elsewhere.AddRole("Captain", 1UL << 5));

        var suggested = await Captain.AutocompleteAsync("cohort create", "like", "session");
        var toTheStranger = await stranger.AutocompleteAsync("cohort create", "like", "");
        var declined = await stranger.RunAsync(
            "cohort create", ("name", "Ours"), ("starts_on", StartsOn), ("time_zone", "UTC"), ("like", "Session 6"));

        Assert.Multiple(() =>
        {
            Assert.That(suggested, Is.EqualTo(["Session 6 · 2026-06-01", "Session 6 · 2026-03-02"]));
            Assert.That(toTheStranger, Is.Empty);
            Assert.That(declined.Text, Does.StartWith("🌱 This is the first cohort in this server").And.Contain("like:Session 6"));
        });
    }

    [Test]
    public async Task A_name_that_nobody_knows_is_given_back_with_those_that_there_are()
    {
        var declined = await CreateLikeAsync("Session 5");

        Assert.That(declined.Text, Does.StartWith("🌱 I do not know a cohort called “Session 5”. There is Session 6."));
        Assert.That(Count("select count(*) from cohort"), Is.EqualTo(1));
    }

    [Test]
    public async Task Teams_of_a_cohort_whose_week_has_opened_get_its_opening_at_once()
    {
        await CloseAsync();

        await Captain.RunAsync(
            "cohort create", ("name", "Session 7"), ("starts_on", "2026-03-16"), ("time_zone", "Europe/Amsterdam"), ("like", "Session 6"));

        await WaitForAsync(_mars, "### 🪐 Week 1 of 8");
        await WaitForAsync(TeamChannel, "### 🪐 Week 1 of 8");
    }

    private Task<Outcome> CreateLikeAsync(string like) => Captain.RunAsync(
        "cohort create", ("name", "Session 7"), ("starts_on", "2026-05-11"), ("time_zone", "Europe/Amsterdam"), ("like", like));

    private async Task CloseAsync()
    {
        var asked = await Captain.RunAsync("cohort close");
        await Captain.PressAsync(asked.Message!, asked.Message!.Buttons[0].Label);
    }
}
