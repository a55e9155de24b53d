using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Me;

/// <summary>One's own data in direct messages with the bot, for those who left the server but share another with it.</summary>
internal sealed class LeftTheServerTests : Conversation
{
    private const string Secret = "Xylophone";

    [Test]
    public async Task Who_left_the_server_reads_exports_and_deletes_what_is_stored_about_them()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, $"{Secret} and more");
        await WaitForCardAsync(Secret);
        Leave(Ada);

        var history = await Ada.RunAsync("me history");
        var export = await Ada.RunAsync("me export");
        var asked = await Ada.RunAsync("me delete");
        var done = await Ada.PressAsync(asked.Message!, "Delete my data");
        await World.WaitUntilAsync(() => Cards(Secret).Count == 0, Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(history.Text, Does.Contain(Secret));
            Assert.That(export.Message!.Files.Single().Text, Does.Contain(Secret));
            Assert.That(done.Text, Does.StartWith("🍃 It is done"));
            Assert.That(RawDatabase.Find(DatabasePath, Secret, $"{Ada.Id}"), Is.Empty);
        });
        Assert.That((await Ada.RunAsync("me history")).Text, Is.EqualTo("🌱 I have nothing stored about you, in any server."));
    }

    [Test]
    public async Task Their_settings_work_too_and_a_zone_is_suggested()
    {
        await SetUpCohortAsync();
        Leave(Ada);

        var zones = await Ada.AutocompleteAsync("me timezone", "zone", "Nairobi");
        var zone = await Ada.RunAsync("me timezone", ("zone", "Nairobi"));
        var reminders = await Ada.RunAsync("me reminders", ("turn", "on"));

        Assert.Multiple(() =>
        {
            Assert.That(zones, Has.Some.Contains("Nairobi"));
            Assert.That(zone.Text, Does.StartWith("🌍 Your time zone is `Africa/Nairobi`"));
            Assert.That(reminders.Text, Does.StartWith("🔔 You get a reminder"));
        });
    }

    [Test]
    public async Task Where_several_servers_fit_it_asks_which()
    {
        await SetUpCohortAsync();
        var elsewhere = await JoinAnotherAsync(Ada);
        Leave(Ada);

        var asked = await Ada.RunAsync("me timezone", ("zone", "Nairobi"));
        var zone = await Ada.PressAsync(asked.Message!, "Elsewhere · Session 9");
        var unclear = await Ada.RunAsync("me timezone", ("zone", "Atlantis"));
        var deleting = await Ada.RunAsync("me delete");
        var chosen = await Ada.PressAsync(deleting.Message!, "Djangonaut Space · Session 6");
        await Ada.PressAsync(chosen.Message!, "Delete my data");
        var left = await Ada.RunAsync("me export");

        Assert.Multiple(() =>
        {
            Assert.That(asked.Text, Is.EqualTo("🧭 I know you from more than one server. Which one do you mean?"));
            Assert.That(zone.Text, Does.StartWith("🌍 Your time zone is `Africa/Nairobi`"));
            Assert.That(unclear.Text, Does.Contain("Atlantis"));
            Assert.That(
                left.Message!.Files.Single().Text,
                Does.Contain("Session 9").And.Contain("Africa/Nairobi").And.Not.Contain("Session 6"));
        });
        Assert.That((await elsewhere.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
    }

    [TestCase("on", "🔔 You get a reminder")]
    [TestCase("off", "🔕 You get no reminders")]
    [TestCase(null, "🔕 You get no reminders")]
    public async Task Reminders_are_set_in_the_server_that_was_chosen(string? turn, string answer)
    {
        await SetUpCohortAsync();
        await JoinAnotherAsync(Ada);
        Leave(Ada);

        var asked = await (turn is null ? Ada.RunAsync("me reminders") : Ada.RunAsync("me reminders", ("turn", turn)));
        var set = await Ada.PressAsync(asked.Message!, "Djangonaut Space · Session 6");

        Assert.That(set.Text, Does.StartWith(answer));
    }

    [Test]
    public async Task Who_is_known_nowhere_hears_that_nothing_is_stored()
    {
        await SetUpCohortAsync();
        var stranger = Server.AddPerson("Stranger");
        Leave(stranger);

        Assert.That((await stranger.RunAsync("me export")).Text, Is.EqualTo("🌱 I have nothing stored about you, in any server."));
    }

    [Test]
    public async Task Other_commands_are_not_offered_there()
    {
        await SetUpCohortAsync();
        Ada.In(Ada.OpenDirectMessages());

        await Assert.ThatAsync(() => Ada.RunAsync("week"), Throws.InstanceOf<SandboxInteractionException>());
    }

    private void Leave(Person person)
    {
        person.In(person.OpenDirectMessages());
        Server.RemovePerson(person);
    }

    // Its Navigator there; the cohort is under way, too.
    private async Task<Person> JoinAnotherAsync(Person person)
    {
        var server = World.AddServer("Elsewhere");
        var channel = server.AddChannel("team-ceres");
        const ulong ManageServer = 1UL << 5;
        var captain = server.AddPerson("Lena", server.AddRole("Captain", ManageServer));
        await captain.RunAsync("cohort create", ("name", "Session 9"), ("starts_on", StartsOn), ("time_zone", "Europe/Amsterdam"));
        await captain.RunAsync("team create", ("name", "Ceres"), ("channel", channel), ("day", "Thursday"), ("time", "18:00"));
        var picker = await captain.RunAsync("crew add", ("role", "Navigator"));
        var there = server.AddPerson(person);
        await captain.ChooseAsync(picker.Message!, "Pick people", there);
        return there;
    }
}
