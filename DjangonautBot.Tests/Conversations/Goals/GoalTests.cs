using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Goals;

/// <summary>A goal of one's own: for one's team and Captains, and compared with nothing.</summary>
internal sealed class GoalTests : Conversation
{
    private const string Goal = "Close #12300 by week 8";
    private const string Field = "What would you like to reach?";

    [Test]
    public async Task A_goal_is_set_and_shown_privately()
    {
        await SetUpCohortAsync();

        var set = await Ada.RunAsync("goal set", ("text", Goal));
        var shown = await Ada.RunAsync("goal show");

        Assert.Multiple(() =>
        {
            Assert.That(set.Ephemeral && shown.Ephemeral, Is.True);
            Assert.That(set.Text, Does.StartWith("🎯 A good goal!"));
            Assert.That(shown.Text, Does.Contain("Close [#12300](<https://code.djangoproject.com/ticket/12300>) by week 8"));
        });
    }

    [TestCase("none")]
    [TestCase("None")]
    [TestCase(" ")]
    public async Task It_can_be_taken_away(string text)
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("goal set", ("text", Goal));

        var removed = await Ada.RunAsync("goal set", ("text", text));

        var shown = await Ada.RunAsync("goal show");
        Assert.Multiple(() =>
        {
            Assert.That(removed.Text, Does.StartWith("🍃 You have no goal set"));
            Assert.That(shown.Text, Does.StartWith("🌱 You have not set a goal."));
        });
    }

    [Test]
    public async Task In_week_0_check_in_offers_to_set_one()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 2, 25, 12, 0, 0, TimeSpan.Zero));
        await SetUpCohortAsync();
        var answer = await Ada.RunAsync("checkin");

        var form = await Ada.PressAsync(answer.Message!, "Set a goal");
        await form.Form!.SubmitAsync((Field, Goal));
        var again = await Ada.PressAsync(answer.Message!, "Set a goal");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(again.Form!.Fields.Single().Value, Is.EqualTo(Goal));
            Assert.That((await Ada.RunAsync("goal show")).Text, Does.Contain("by week 8"));
        });
    }

    [Test]
    public async Task Ones_own_team_and_Captains_see_it()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("goal set", ("text", Goal));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await Navigator.RunAsync("goal show", ("person", Ada))).Text, Does.Contain("🎯 Ada").And.Contain("by week 8"));
            Assert.That((await Bilal.RunAsync("goal show", ("person", Ada))).Text, Does.Contain("by week 8"));
            Assert.That((await Captain.RunAsync("goal show", ("person", Ada))).Text, Does.Contain("by week 8"));
            Assert.That((await Ada.RunAsync("goal show", ("person", Bilal))).Text, Does.StartWith("🌱 Bilal has not set a goal"));
        });
    }

    [Test]
    public async Task Another_team_does_not()
    {
        await SetUpCohortAsync();
        var nia = Server.AddPerson("Nia");
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));
        var linus = Server.AddPerson("Linus");
        await Captain.ChooseAsync(
            (await Captain.RunAsync("crew add", ("role", "Navigator"), ("team", "Mars"))).Message!,
            "Pick people",
            linus);
        await Captain.ChooseAsync(
            (await Captain.RunAsync("crew add", ("role", "Djangonaut"), ("team", "Mars"))).Message!,
            "Pick people",
            nia);
        await Ada.RunAsync("goal set", ("text", Goal));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await nia.RunAsync("goal show", ("person", Ada))).Text, Does.StartWith("🌱 A goal is for its own team"));
            Assert.That((await linus.RunAsync("goal show", ("person", Ada))).Text, Does.StartWith("🌱 A goal is for its own team"));
        });
    }

    [Test]
    public async Task Somebody_outside_the_crew_has_none()
    {
        await SetUpCohortAsync();
        var stranger = Server.AddPerson("Stranger");

        Assert.That((await Ada.RunAsync("goal show", ("person", stranger))).Text, Does.Contain("is not in the crew of this cohort"));
    }
}
