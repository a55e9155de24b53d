using System.Text.Json.Nodes;
using Dapper;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Me;

/// <summary>The data stored about a person: reading, export and deletion.</summary>
internal sealed class OwnDataTests : Conversation
{
    private const string Secret = "Xylophone";

    [Test]
    public async Task One_finds_ones_own_weeks_with_links()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide. Then I slept.", (Labels.Stuck, "The *ORM*"));
        await Ada.RunAsync("quiet", ("week", 2));
        await CheckInAsync(Bilal, "Something of Bilal");
        var card = await WaitForCardAsync("Read the guide");
        // Cards are posted one after the other: once the last is there, the bot knows the earlier ones.
        await WaitForCardAsync("Something of Bilal");

        var history = await Ada.RunAsync("me history");

        Assert.Multiple(() =>
        {
            Assert.That(history.Ephemeral, Is.True);
            Assert.That(
                history.Text,
                Does.StartWith("### 📖 Your weeks\n**Week 2**\n🌙 A quiet week · [see it](https://discord.com/channels/"));
            Assert.That(
                history.Text,
                Does.EndWith(
                    $"""
                    **Week 3**
                    🛠️ Read the guide. Then I slept. · [see it](https://discord.com/channels/{Server.Id}/{card.Channel.Id}/{card.Id})
                    🧩 The \*ORM\*
                    """));
            Assert.That(history.Text, Does.Not.Contain("Bilal"));
        });
    }

    [Test]
    public async Task However_much_one_wrote_it_fits_and_the_file_has_all_of_it()
    {
        await Captain.RunAsync(
            "cohort create",
            ("name", "Session 6"),
            ("starts_on", "2025-06-02"),
            ("time_zone", "Europe/Amsterdam"),
            ("weeks", 52));
        await Captain.RunAsync("team create", ("name", "Pluto"), ("channel", TeamChannel), ("day", "Thursday"), ("time", "18:00"));
        await EnrolAsync("Navigator", Navigator);
        await EnrolAsync("Djangonaut", Ada);
        var text = new string('*', 1999) + "E";
        for (var week = 1; week <= 20; week++)
        {
            var opened = await Ada.RunAsync("checkin", ("week", week));
            await opened.Form!.SubmitAsync((Labels.WorkedOn, text), (Labels.Stuck, text), (Labels.Win, text));
        }

        var history = await Ada.RunAsync("me history");

        Assert.That(history.Text, Does.EndWith("📎 The whole list is in the file."));
        Assert.That(history.Message!.Files.Single().Text.Split(text), Has.Length.EqualTo(61));
    }

    [Test]
    public async Task Who_has_written_nothing_hears_how_it_begins()
    {
        await SetUpCohortAsync();

        Assert.That((await Ada.RunAsync("me history")).Text, Does.StartWith("🌱 There is nothing of yours here yet."));
        Assert.That(
            (await Server.AddPerson("Stranger").RunAsync("me export")).Text,
            Is.EqualTo("🌱 I have nothing stored about you in this server."));
    }

    [Test]
    public async Task The_export_is_a_file_that_explains_itself()
    {
        await SetUpCohortAsync();
        var saved = await CheckInAsync(Ada, "Read the guide", (Labels.For, Labels.MyGuides));
        await Ada.PressAsync(saved.Message!, "🔥 too much");
        await CheckInAsync(Bilal, "Something of Bilal");

        var export = await Ada.RunAsync("me export");

        var file = export.Message!.Files.Single();
        var json = JsonNode.Parse(file.Text)!;
        var cohort = json["cohorts"]!.AsArray().Single()!;
        Assert.Multiple(() =>
        {
            Assert.That(export.Ephemeral, Is.True);
            Assert.That(file.FileName, Is.EqualTo("my-data.json"));
            Assert.That(
                $"{json["about"]!["format"]} {json["about"]!["version"]} {json["about"]!["exported_at"]}",
                Does.Match(@"^djangonautbot-personal-data 1 2026-03-18T10:\d\d:[\d.]+Z$"));
            Assert.That(
                json["about"]!["sections"]!.AsObject().Select(section => section.Key),
                Is.SupersetOf(cohort.AsObject().Select(section => section.Key).Where(name => name != "cohort")));
            Assert.That($"{cohort["cohort"]!["name"]}", Is.EqualTo("Session 6"));
            Assert.That(
                $"{cohort["you"]!["user_id"]} {cohort["you"]!["display_name"]} {cohort["you"]!["roles"]![0]!["role"]}",
                Is.EqualTo($"{Ada.Id} Ada djangonaut"));
            Assert.That(
                $"{cohort["check_ins"]![0]!["worked_on"]} {cohort["check_ins"]![0]!["pace"]} {cohort["check_ins"]![0]!["audience"]}",
                Is.EqualTo("Read the guide toomuch guides"));
            Assert.That($"{cohort["check_ins"]![0]!["created_at"]}", Does.Match(@"^2026-03-18T10:\d\d:[\d.]+Z$"));
            Assert.That(file.Text, Does.Not.Contain("Bilal"));
        });
    }

    [Test]
    public async Task Deleting_says_what_happens_and_waits_for_a_yes()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");

        var asked = await Ada.RunAsync("me delete");
        var said = asked.Text;
        var kept = await Ada.PressAsync(asked.Message!, "Keep it");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(asked.Ephemeral, Is.True);
            Assert.That(
                said,
                Does.Contain("files that people downloaded").And.Contain("backups of my database for the days that they are kept"));
            Assert.That(said, Does.Not.Contain("only Captain"));
            Assert.That(kept.Text, Does.StartWith("🌱 Nothing was deleted"));
            Assert.That((await Ada.RunAsync("me history")).Text, Does.Contain("Read the guide"));
        });
    }

    [Test]
    public async Task A_yes_takes_the_card_away_and_ends_the_enrolment()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, $"{Secret} and more");
        await WaitForCardAsync(Secret);

        var done = await DeleteAsync(Ada);
        await World.WaitUntilAsync(() => Cards(Secret).Count == 0, Cancellation);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(done.Text, Does.StartWith("🍃 It is done").And.Contain("files that people downloaded"));
            Assert.That((await Ada.RunAsync("checkin")).Text, Does.StartWith("👋 You are not in the crew of this cohort."));
            Assert.That((await Captain.RunAsync("crew list")).Text, Does.Not.Contain("Ada").And.Not.Contain("somebody"));
            Assert.That((await Captain.RunAsync("cohort history")).Text, Does.Not.Contain($"{Ada.Id}"));
        });
    }

    [Test]
    public async Task Nothing_of_the_person_stays_in_the_file_its_log_or_any_message()
    {
        Ada.Nick = "Ada-Nightingale";
        await SetUpCohortAsync();
        for (var week = 1; week <= 3; week++)
        {
            var opened = await Ada.RunAsync("checkin", ("week", week));
            await opened.Form!.SubmitAsync(
                (Labels.WorkedOn, LongText(week)),
                (Labels.Stuck, $"{Secret} stuck"),
                (Labels.Win, $"{Secret} win"));
            await CheckInAsync(Bilal, $"Of Bilal {week} {new string('b', 700)}");
        }

        var open = await Ada.RunAsync("checkin");
        await open.Form!.SubmitAsync((Labels.WorkedOn, $"{Secret}, shorter"));
        await World.WaitUntilAsync(() => Cards(Secret).Count == 3, Cancellation);
        var before = RawDatabase.Find(DatabasePath, Secret, "Ada-Nightingale");

        await DeleteAsync(Ada);
        await World.WaitUntilAsync(() => Cards(Secret).Count == 0, Cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(before, Has.Count.EqualTo(2), "or there is nothing to look for");
            Assert.That(RawDatabase.Find(DatabasePath, Secret, "Ada-Nightingale", $"{Ada.Id}"), Is.Empty);
            Assert.That(Cards("Ada-Nightingale"), Is.Empty);
            Assert.That(RawDatabase.Find(DatabasePath, "Of Bilal"), Is.Not.Empty, "what is of others stays");
        });
    }

    [Test]
    public async Task While_another_program_reads_in_the_database_it_is_done_all_the_same_and_the_log_is_emptied_after()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, Secret);
        await WaitForCardAsync(Secret);
        Outcome deleted;
        IReadOnlyList<string> whileRead;
        using (var reader = Bot.Database.Open())
        {
            reader.Run("begin");
            reader.QuerySingle<long>("select count(*) from check_in");

            deleted = await DeleteAsync(Ada);
            whileRead = RawDatabase.Find(Bot.Database.Path, Secret);
        }

        World.Clock.MoveTo(World.Clock.GetUtcNow().AddMinutes(1));
        await WaitForBotAsync(() => RawDatabase.Find(Bot.Database.Path, Secret) is []);

        Assert.That(deleted.Text, Does.StartWith("🍃 It is done"));
        Assert.That(whileRead, Is.EqualTo([Secret]), "or nobody held it up");
    }

    [Test]
    public async Task Two_taps_are_as_good_as_one()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var asked = await Ada.RunAsync("me delete");

        var taps = await Task.WhenAll(Ada.PressAsync(asked.Message!, "Delete my data"), Ada.PressAsync(asked.Message!, "Delete my data"));

        Assert.That(taps.Select(tap => tap.Text), Is.All.StartsWith("🍃 It is done"));
        Assert.That((await Ada.RunAsync("me delete")).Text, Is.EqualTo("🌱 I have nothing stored about you in this server."));
    }

    [Test]
    public async Task Who_comes_back_begins_anew()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        await DeleteAsync(Ada);

        await EnrolAsync("Djangonaut", Ada);
        await CheckInAsync(Ada, "Here again");

        Assert.That((await Ada.RunAsync("me history")).Text, Does.Contain("Here again").And.Not.Contain("Read the guide"));
        Assert.That((await WaitForCardAsync("Here again")).Text, Does.Contain("Ada · week 3"));
    }

    [Test]
    public async Task Who_was_taken_out_of_the_crew_can_still_delete()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, $"{Secret} and more");
        await WaitForCardAsync(Secret);
        var removal = await Captain.RunAsync("crew remove", ("member", Ada));
        await Captain.PressAsync(removal.Message!, "Take them out");

        await DeleteAsync(Ada);

        await World.WaitUntilAsync(() => Cards(Secret).Count == 0, Cancellation);
    }

    [Test]
    public async Task The_only_Captain_is_asked_kindly_to_name_another_one()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Bilal);

        var alone = await Bilal.RunAsync("me delete");
        await EnrolAsync("Captain", Navigator);
        var oneOfTwo = await Bilal.RunAsync("me delete");

        Assert.That(alone.Text, Does.Contain("💛 You are the only Captain in the crew of *Session 6*."));
        Assert.That(oneOfTwo.Text, Does.Not.Contain("only Captain"));
    }

    [Test]
    public async Task When_a_Navigator_goes_others_lead_in_their_place()
    {
        await SetUpCohortAsync(Navigator, Bilal);

        await DeleteAsync(Navigator);

        var shown = await Captain.RunAsync("rotation show");
        Assert.That(shown.Text, Does.Contain($"<@{Bilal.Id}>").And.Not.Contain($"{Navigator.Id}"));
    }

    [Test]
    public async Task A_card_in_an_archived_thread_goes_too()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, $"{Secret} and more");
        var card = await WaitForCardAsync(Secret);
        card.Channel.Archive();

        await DeleteAsync(Ada);

        await World.WaitUntilAsync(() => Cards(Secret).Count == 0, Cancellation);
    }

    private static async Task<Outcome> DeleteAsync(Person person)
    {
        var asked = await person.RunAsync("me delete");
        return await person.PressAsync(asked.Message!, "Delete my data");
    }

    // Beyond a page of the database, with the word on each.
    private static string LongText(int week) => string.Join(' ', Enumerable.Repeat($"{Secret} {week} \u00fc", 130));
}
