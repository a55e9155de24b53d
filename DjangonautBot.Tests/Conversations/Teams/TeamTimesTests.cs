using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Teams;

/// <summary>A Captain looks when a team could meet, and sets its stand-up.</summary>
internal sealed class TeamTimesTests : Conversation
{
    private const string Menu = "Set the stand-up to …";

    [Test]
    public async Task Nobody_has_to_tell_a_zone_and_who_does_not_is_not_named()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("me timezone", ("zone", "Asia/Tokyo"));

        var shown = await Captain.RunAsync("team times", ("team", "Pluto"));

        Assert.Multiple(() =>
        {
            Assert.That(shown.Ephemeral, Is.True);
            Assert.That(shown.Text, Does.Contain("For the one who told their zone").And.Contain("**Monday to Sunday** 2:00–12:00"));
            Assert.That(
                shown.Text,
                Does.Contain("2 people have told no zone, which is fine").And.Not.Contain("Bilal").And.Not.Contain("Tokyo"));
        });
    }

    [Test]
    public async Task A_chosen_time_is_asked_about_and_then_set_as_an_edit_would()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("me timezone", ("zone", "Europe/Lisbon"));
        await Bilal.RunAsync("me timezone", ("zone", "Asia/Kolkata"));
        var shown = await Captain.RunAsync("team times", ("team", "Pluto"));

        var asked = await Captain.ChooseAsync(shown.Message!, Menu, "Wednesday at 12:00");
        var question = asked.Text;
        var untouched = await Captain.RunAsync("team list");
        var set = await Captain.PressAsync(asked.Message!, "Set it");
        var history = await Captain.RunAsync("cohort history");

        Assert.Multiple(() =>
        {
            Assert.That(question, Does.Contain("Pluto: Wednesday at 12:00?").And.Contain("For all 2 who told their zone"));
            Assert.That(untouched.Text, Does.Contain("Thursday at 18:00"));
            Assert.That(set.Text, Does.Contain("stand-up: Thursday at 18:00 → Wednesday at 12:00"));
            Assert.That(
                history.Text,
                Does.Contain("changed team *Pluto*: stand-up Thursday at 18:00 → Wednesday at 12:00").And.Not.Contain("Kolkata"));
        });
    }

    [Test]
    public async Task A_time_at_the_cohorts_night_says_so_before_it_is_set()
    {
        await SetUpCohortAsync();
        await Ada.RunAsync("me timezone", ("zone", "Pacific/Auckland"));
        var shown = await Captain.RunAsync("team times", ("team", "Pluto"));

        var asked = await Captain.ChooseAsync(shown.Message!, Menu, shown.Message!.Menus.Single().Options[0].Value);

        Assert.That(asked.Text, Does.Contain("🌙 It is at night in Europe/Amsterdam"));
    }

    [Test]
    public async Task Only_a_teams_own_Captains_see_its_times()
    {
        await SetUpCohortAsync();
        var margaret = Server.AddPerson("Margaret");
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("mars")), ("day", "Friday"), ("time", "10:00"));
        await EnrolAsync("Captain", "Mars", margaret);
        await Ada.RunAsync("me timezone", ("zone", "Europe/Lisbon"));

        var ofAnother = await margaret.RunAsync("team times", ("team", "Pluto"));
        var byNavigator = await Navigator.RunAsync("team times", ("team", "Pluto"));

        Assert.That(ofAnother.Text, Does.StartWith("🧭 *Pluto* is looked after by other Captains"));
        Assert.That(byNavigator.Text, Does.StartWith("🧭 This is for Captains"));
    }
}
