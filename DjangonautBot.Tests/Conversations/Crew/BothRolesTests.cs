using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Crew;

/// <summary>Nobody becomes a reader of team mates' private words by a slip in the picker.</summary>
internal sealed class BothRolesTests : Conversation
{
    private const string Private = "I feel lost.";

    [SetUp]
    public async Task TellInPrivateAsync()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Bilal, Private, (Labels.For, Labels.MyGuides));
    }

    [Test]
    public async Task A_Djangonaut_picked_as_Navigator_of_her_own_team_is_asked_about_first()
    {
        var asked = await EnrolAsync("Navigator", Ada);

        Assert.That(asked.Text, Does.StartWith("🔐 Djangonaut of *Pluto* already: **Ada**. With both roles there, somebody can read every "
            + "check-in and question that their team mates wrote, or will write, for Navigators and Captains only."));
        Assert.That(ButtonsOf(asked.Message!), Is.EqualTo(["Yes, Navigator too: Ada", "Pick others"]));
        Assert.That((await Ada.RunAsync("summary")).Text, Does.StartWith("🧭 This is for Navigators and Captains."));
    }

    [Test]
    public async Task The_others_of_the_pick_are_added_at_once()
    {
        var linus = Server.AddPerson("Linus");

        var asked = await EnrolAsync("Navigator", linus, Ada);

        Assert.That(
            asked.Text,
            Does.StartWith($"🎉 In team **Pluto** as Navigator: <@{linus.Id}>.\n🔐 Djangonaut of *Pluto* already: **Ada**."));
        Assert.That((await Captain.RunAsync("crew list")).Text, Does.Contain($"Navigators: <@{Navigator.Id}>, <@{linus.Id}>\n"));
    }

    [Test]
    public async Task Once_a_Captain_knows_she_navigates_too()
    {
        var asked = await EnrolAsync("Navigator", Ada);

        var added = await Captain.PressAsync(asked.Message!, "Yes, Navigator too: Ada");

        Assert.That(added.Text, Does.StartWith($"🎉 In team **Pluto** as Navigator: <@{Ada.Id}>."));
        Assert.That((await Ada.RunAsync("summary")).Text, Does.Contain(Private));
    }

    [Test]
    public async Task She_makes_no_room_for_other_Djangonauts()
    {
        await Captain.PressAsync((await EnrolAsync("Navigator", Ada)).Message!, "Yes, Navigator too: Ada");

        var refused = await EnrolAsync("Djangonaut", Server.AddPerson("Chidi"), Server.AddPerson("Dora"), Server.AddPerson("Eve"));

        Assert.That(
            refused.Text,
            Does.StartWith("🌱 *Pluto* has 2 Djangonauts and 1 Navigator, so there is room for 2 more, and you picked 3."));
        Assert.That((await Captain.RunAsync("cohort status")).Text, Does.Contain("2/4 Djangonauts · 2 Navigators"));
    }

    [Test]
    public async Task A_Navigator_picked_as_Djangonaut_of_her_own_team_is_asked_about_too_and_the_room_is_judged_without_her()
    {
        var asked = await EnrolAsync("Djangonaut", Navigator);
        var question = asked.Text;

        var refused = await Captain.PressAsync(asked.Message!, "Yes, Djangonaut too: Grace");

        Assert.That(question, Does.StartWith("🔐 Navigator of *Pluto* already: **Grace**."));
        Assert.That(refused.Text, Does.Contain("*Pluto* has 2 Djangonauts and 0 Navigators, so there is no room for more yet"));
    }

    [Test]
    public async Task Somebody_who_navigates_another_team_is_not_asked_about()
    {
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));

        Assert.That((await EnrolAsync("Navigator", "Mars", Ada)).Text, Does.StartWith("🎉 In team **Mars** as Navigator"));
    }

    [Test]
    public async Task A_move_back_into_a_team_that_she_navigates_by_now_is_no_way_around()
    {
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));
        await EnrolAsync("Navigator", "Mars", Server.AddPerson("Linus"));
        var moved = await Captain.RunAsync("crew move", ("member", Ada), ("team", "Mars"));
        await EnrolAsync("Navigator", "Pluto", Ada);

        var declined = await Captain.PressAsync(moved.Message!, "Move back");

        Assert.That(Said(declined), Does.Contain("is somewhere else by now"));
    }
}
