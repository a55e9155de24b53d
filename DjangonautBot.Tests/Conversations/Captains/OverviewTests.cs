using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Captains;

/// <summary>A Captain's private overview of the weeks, with the people who may need a message.</summary>
internal sealed class OverviewTests : CaptainsConversation
{
    private const string SilentTitle = "Neither a check-in, a quiet week nor time away for two weeks";
    private const string StrainedTitle = "Said twice that it was too much";

    [Test]
    public async Task Everybodys_weeks_stand_in_a_row_and_a_teams_above_them()
    {
        await Ada.RunAsync("quiet", ("week", 1));
        await CheckInAsync(Ada, "Read the guide", (Labels.For, Labels.MyGuides));
        await CheckInAsync(Bilal, "Wrote a test");

        var shown = await Captain.RunAsync("overview");

        Assert.That(shown.Ephemeral, Is.True);
        Assert.That(shown.Text, Does.Contain("🛰️ Session 6 · week 3 of 8"));
        Assert.That(shown.Text, Does.Contain("🌑🌑🌑➖➖➖➖➖ Mars\n🌗🌑🌕➖➖➖➖➖ Pluto"));
        Assert.That(shown.Text, Does.Contain("**Mars**\n⚪⚪⚪➖➖➖➖➖ Chidi\n**Pluto**\n🌙⚪🟩➖➖➖➖➖ Ada\n⚪⚪🟩➖➖➖➖➖ Bilal"));
        Assert.That(shown.Text, Does.Not.Contain("Read the guide"));
    }

    [Test]
    public async Task The_same_stands_in_words_in_a_file()
    {
        await Ada.RunAsync("quiet", ("week", 1));

        var file = (await Captain.RunAsync("overview")).Message!.Files[0];

        Assert.That(file.FileName, Is.EqualTo("overview-week-3.txt"));
        Assert.That(file.Text, Does.Contain("Pluto, week 1: 0 checked in, 1 quiet, 0 away, 1 nothing yet\n"));
        Assert.That(file.Text, Does.Contain("Ada: week 1 quiet, week 2 nothing yet, week 3 nothing yet\n"));
    }

    [Test]
    public async Task Time_away_is_still_known_once_somebody_is_back()
    {
        await Ada.RunAsync("away", ("from", "today"));
        World.Clock.MoveTo(Wednesday.AddDays(7));
        await Ada.RunAsync("back");
        await Ada.RunAsync("away", ("from", "2026-04-13"), ("until", "2026-04-19"));
        await Ada.RunAsync("back");

        World.Clock.MoveTo(Wednesday.AddDays(35));
        var shown = await Captain.RunAsync("overview");

        Assert.That(shown.Text, Does.Contain("⚪⚪🌴🌴⚪⚪⚪⚪ Ada"));
    }

    [Test]
    public async Task Whoever_joined_later_owes_nothing_for_the_weeks_before()
    {
        var dalia = Server.AddPerson("Dalia");
        await EnrolAsync("Djangonaut", dalia, "Pluto");

        var shown = await Captain.RunAsync("overview");

        Assert.That(shown.Text, Does.Contain("➖➖⚪➖➖➖➖➖ Dalia"));
    }

    [Test]
    public async Task Two_weeks_without_a_sign_call_for_a_kind_word()
    {
        await Bilal.RunAsync("quiet", ("week", 2));
        await CheckInAsync(Chidi, "Back again");

        var shown = await Captain.RunAsync("overview");

        Assert.That(Care(shown), Does.EndWith($"**{SilentTitle}**\n<@{Ada.Id}>\n").And.Not.Contain("```"));
        Assert.That(shown.Message!.Sections.Single().Button!.Label, Is.EqualTo("Copy a kind word"));
    }

    [Test]
    public async Task The_week_under_way_counts_only_once_it_is_over()
    {
        await WriteAsync("update crew_role set given_at = 1773136800000"); // Tuesday of week 2
        var before = Care(await Captain.RunAsync("overview"));

        World.Clock.MoveTo(Wednesday.AddDays(5));
        var after = Care(await Captain.RunAsync("overview"));

        Assert.That(before, Does.Not.Contain(SilentTitle));
        Assert.That(after, Does.Contain($"{SilentTitle}**\n<@{Chidi.Id}>\n<@{Ada.Id}>\n<@{Bilal.Id}>\n"));
    }

    [Test]
    public async Task Whoever_said_too_much_twice_is_named_until_they_say_otherwise()
    {
        await Ada.PressAsync((await Ada.RunAsync("quiet", ("week", 2))).Message!, "🔥 too much");
        var once = Care(await Captain.RunAsync("overview"));
        var saved = await CheckInAsync(Ada, "A lot");
        await Ada.PressAsync(saved.Message!, "🔥 too much");
        var twice = Care(await Captain.RunAsync("overview"));
        await Ada.PressAsync(saved.Message!, "🐢 gentle");
        var again = Care(await Captain.RunAsync("overview"));

        Assert.That(twice, Does.Contain($"**{StrainedTitle}**\n<@{Ada.Id}>\n"));
        Assert.That(new[] { once, again }, Has.None.Contains(StrainedTitle));
    }

    [Test]
    public async Task Open_questions_stand_with_their_age_and_without_who_asked()
    {
        await WriteAsync(
            """
            insert into question (cohort_id, team_id, crew_id, week, audience, is_anonymous, text, asked_at)
            select cohort_id, 1, crew_id, 3, 'navigators', 1, 'Where do I *begin*?', 1773828000000 from crew where display_name = 'Ada'
            """);

        var shown = (await Captain.RunAsync("overview")).Text;

        Assert.That(shown, Does.Contain("❓ **Open questions, the oldest first**\n<t:1773828000:R> · anonymous: “Where do I \\*begin\\*?”"));
    }

    [Test]
    public async Task Who_leads_next_and_whom_to_offer_a_talk_are_there_too()
    {
        var shown = (await Captain.RunAsync("overview")).Text;

        Assert.That(shown, Does.Contain($"Pluto: <@{Navigator.Id}>, <t:1773939600:f>"));
        Assert.That(shown, Does.Contain("💬 **1:1s to offer in weeks 2 and 3**\nChidi, Ada, Bilal"));
    }

    [Test]
    public async Task A_Captain_of_one_team_sees_that_team_alone()
    {
        var shown = await CaptainOfMars.RunAsync("overview");

        var all = $"{shown.Text}\n{shown.Message!.Files[0].Text}";
        Assert.That(all, Does.Contain("Mars").And.Contain("Chidi"));
        Assert.That(all, Does.Not.Contain("Pluto").And.Not.Contain("Ada"));
    }

    [TestCase("overview")]
    [TestCase("oneonone list")]
    public async Task Nobody_but_Captains_sees_any_of_it(string command)
    {
        Person[] others = [Ada, Navigator, Server.AddPerson("Stranger")];

        foreach (var person in others)
        {
            Assert.That((await person.RunAsync(command)).Text, Does.StartWith("🧭 This is for Captains"), person.Name);
        }
    }

    private static string Care(Outcome shown) =>
        shown.Text[shown.Text.IndexOf("### 💛", StringComparison.Ordinal)..shown.Text.IndexOf("### 🗓️", StringComparison.Ordinal)];

    private async Task EnrolAsync(string role, Person person, string team)
    {
        var picker = await Captain.RunAsync("crew add", ("role", role), ("team", team));
        await Captain.ChooseAsync(picker.Message!, "Pick people", person);
    }
}
