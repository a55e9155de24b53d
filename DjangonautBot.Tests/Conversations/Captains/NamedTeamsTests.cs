using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Captains;

/// <summary>
/// Margaret is Captain of Mars alone: she sees and does what is that team's, and nothing of Pluto's or of the whole cohort's.
/// </summary>
internal sealed class NamedTeamsTests : CaptainsConversation
{
    private const string Words = "Why does it loop?";
    private const string Others = "🧭 *Pluto* is looked after by other Captains, so I changed nothing.";
    private const string WholeCohort = "🧭 This is for Captains of the whole cohort";

    [TestCase("cohort status")]
    [TestCase("cohort history")]
    [TestCase("cohort report")]
    [TestCase("cohort export")]
    [TestCase("cohort close")]
    [TestCase("schedule show")]
    [TestCase("schedule channels")]
    [TestCase("crew captain_role")]
    public async Task What_is_the_cohorts_is_for_Captains_of_all_of_it(string command)
    {
        Assert.That((await CaptainOfMars.RunAsync(command)).Text, Does.StartWith(WholeCohort));
        Assert.That((await Captain.RunAsync(command)).Text, Does.Not.StartWith("🧭"));
    }

    [Test]
    public async Task She_makes_and_removes_no_team()
    {
        var made = await CaptainOfMars.RunAsync(
            "team create", ("name", "Venus"), ("channel", Server.AddChannel("team-venus")), ("day", "Friday"), ("time", "10:00"));

        Assert.That(made.Text, Does.StartWith(WholeCohort));
        Assert.That((await CaptainOfMars.RunAsync("team remove", ("team", "Mars"))).Text, Does.StartWith(WholeCohort));
    }

    [Test]
    public async Task She_edits_and_lists_her_own_team()
    {
        Assert.That(
            (await CaptainOfMars.RunAsync("team edit", ("team", "Mars"), ("time", "11:00"))).Text, Does.StartWith("✏️ Team **Mars**"));
        Assert.That((await CaptainOfMars.RunAsync("team edit", ("team", "Pluto"), ("time", "11:00"))).Text, Does.StartWith(Others));
        Assert.That((await CaptainOfMars.RunAsync("team list")).Text, Does.Contain("Mars").And.Not.Contain("Pluto"));
    }

    [Test]
    public async Task She_brings_people_into_her_own_team()
    {
        var picker = await CaptainOfMars.RunAsync("crew add", ("role", "Djangonaut"));

        Assert.That(picker.Text, Does.StartWith("👋 Who joins team **Mars** as Djangonaut?"));
        Assert.That((await CaptainOfMars.RunAsync("crew add", ("role", "Navigator"), ("team", "Pluto"))).Text, Does.StartWith(Others));
        Assert.That((await CaptainOfMars.RunAsync("crew add", ("role", "Captain"))).Text, Does.Contain("team **Mars** as Captain"));
    }

    [Test]
    public async Task A_picker_for_everything_that_she_got_hold_of_adds_nobody()
    {
        var picker = await Captain.RunAsync("crew add", ("role", "Captain"));
        await WriteAsync("update crew_role set team_id = null where role = 'captain'");
        var hers = await CaptainOfMars.RunAsync("crew add", ("role", "Captain"));
        await WriteAsync("update crew_role set team_id = (select team_id from team where name = 'Mars') where role = 'captain'");

        var declined = await CaptainOfMars.ChooseAsync(hers.Message!, "Pick people", Chidi);

        Assert.That(picker.Text, Does.StartWith("👋 Who joins the cohort as Captain?"));
        Assert.That(Said(declined), Does.Contain(WholeCohort));
    }

    [Test]
    public async Task She_takes_nobody_out_of_another_team_and_moves_nobody_there()
    {
        Assert.That((await CaptainOfMars.RunAsync("crew remove", ("member", Ada))).Text, Does.StartWith("🧭 Ada has a role that other"));
        Assert.That((await CaptainOfMars.RunAsync("crew move", ("member", Ada), ("team", "Mars"))).Text, Does.StartWith(Others));
        Assert.That((await CaptainOfMars.RunAsync("crew move", ("member", Chidi), ("team", "Pluto"))).Text, Does.StartWith(Others));
        Assert.That((await CaptainOfMars.RunAsync("crew remove", ("member", Chidi))).Text, Does.StartWith("🍃 Take Chidi out of the crew?"));
    }

    [Test]
    public async Task The_list_of_the_crew_is_that_of_her_team()
    {
        var list = (await CaptainOfMars.RunAsync("crew list")).Text;

        Assert.That(list, Does.Contain($"<@{Chidi.Id}>").And.Not.Contain($"<@{Ada.Id}>"));
        Assert.That((await CaptainOfMars.RunAsync("crew list", ("team", "Pluto"))).Text, Does.Not.Contain($"<@{Ada.Id}>"));
    }

    [Test]
    public async Task She_reads_what_her_own_team_wrote()
    {
        await CheckInAsync(Ada, "Read the guide", (Labels.Stuck, "I feel lost."), (Labels.For, Labels.MyGuides));
        await CheckInAsync(Bilal, "Slept well");
        var card = await WaitForCardAsync("Slept well");

        Assert.That((await CaptainOfMars.RunAsync("summary", ("team", "Pluto"))).Text, Does.Not.Contain("lost").And.Not.Contain("Slept"));
        Assert.That((await CaptainOfMars.RunAsync("standup brief", ("team", "Pluto"))).Text, Does.Not.Contain("lost"));
        Assert.That((await CaptainOfMars.PressAsync(card, "Read all")).Text, Does.StartWith("🌱 This check-in is for its author's team."));
        Assert.That((await Captain.RunAsync("summary", ("team", "Pluto"))).Text, Does.Contain("lost"));
    }

    [Test]
    public async Task She_changes_no_stand_up_of_another_team()
    {
        var moved = await CaptainOfMars.RunAsync("standup cancel", ("week", 4), ("team", "Pluto"));

        Assert.That(moved.Text, Does.StartWith("🧭 *Pluto* is led by other Navigators."));
        Assert.That((await CaptainOfMars.RunAsync("standup cancel", ("week", 4))).Text, Does.Not.StartWith("🧭"));
    }

    [Test]
    public async Task Questions_of_another_team_are_not_hers()
    {
        await Ada.RunAsync("ask", ("question", Words), ("anonymous", true));
        var card = await WaitForCardAsync(Words);

        Assert.That((await CaptainOfMars.RunAsync("questions")).Text, Does.Not.Contain(Words));
        Assert.That((await CaptainOfMars.PressAsync(card, "Remove")).Text, Does.StartWith("🌱 This question is for others"));
    }

    [Test]
    public async Task A_goal_of_another_team_is_not_hers()
    {
        await Ada.RunAsync("goal set", ("text", "Learn the ORM"));

        Assert.That((await CaptainOfMars.RunAsync("goal show", ("person", Ada))).Text, Does.Not.Contain("ORM"));
    }

    [Test]
    public async Task Her_help_names_what_she_can_use()
    {
        var help = (await CaptainOfMars.RunAsync("help")).Text;

        Assert.That(help, Does.Contain("/crew add").And.Contain("/overview").And.Not.Contain("/cohort close").And.Not.Contain("/schedule"));
    }

    [Test]
    public async Task What_is_counted_over_the_whole_cohort_is_not_in_her_overview()
    {
        for (var person = 0; person < 6; person++)
        {
            await WriteAsync($"insert into crew (cohort_id, user_id, display_name, joined_at) values (1, {9000 + person}, 'P{person}', 0)");
        }

        await WriteAsync(
            "insert into confidence (crew_id, week, value, said_at) "
                + "select crew_id, 1, 3, 0 from crew where user_id >= 9000 and user_id < 9100");

        Assert.That((await Captain.RunAsync("overview")).Text, Does.Contain("📈 **Confidence"));
        Assert.That((await CaptainOfMars.RunAsync("overview")).Text, Does.Not.Contain("Confidence"));
    }
}
