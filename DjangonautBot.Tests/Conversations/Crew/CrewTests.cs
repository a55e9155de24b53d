using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Crew;

/// <summary>A Captain adds, moves and removes people.</summary>
internal sealed class CrewTests : Conversation
{
    [Test]
    public async Task A_Captain_of_one_team_is_enrolled_for_that_team()
    {
        await SetUpCohortAsync();

        var picker = await Captain.RunAsync("crew add", ("role", "Captain"), ("team", "Pluto"));
        var added = await Captain.ChooseAsync(picker.Message!, "Pick people", Bilal);

        Assert.That(added.Text, Does.StartWith($"🎉 In team **Pluto** as Captain: <@{Bilal.Id}>."));
        Assert.That((await Captain.RunAsync("crew list")).Text, Does.Contain($"**Pluto**\nCaptains: <@{Bilal.Id}>"));
    }

    [Test]
    public async Task A_refusal_for_want_of_Navigators_opens_their_picker()
    {
        await SetUpCohortAsync();
        var answer = await EnrolAsync("Djangonaut", Newcomers(3));

        Assert.That(answer.Text, Does.Contain("*Pluto* has 2 Djangonauts and 1 Navigator, so there is room for 2 more, and you picked 3."));
        answer = await Captain.PressAsync(answer.Message!, "Add Navigators first");
        Assert.That(answer.Text, Does.StartWith("👋 Who joins team **Pluto** as Navigator?"));
        answer = await Captain.ChooseAsync(answer.Message!, "Pick people", Captain);
        Assert.That(answer.Text, Does.Contain("It has room for 6 more Djangonauts."));
        answer = await Captain.ChooseAsync(answer.Message!, "Pick its Djangonauts", Newcomers(1));
        Assert.That(answer.Text, Does.StartWith("🎉 In team **Pluto** as Djangonaut:"));
    }

    [Test]
    public async Task After_a_refusal_others_can_be_picked_at_once()
    {
        await SetUpCohortAsync();
        var newcomers = Newcomers(3);
        var refused = await EnrolAsync("Djangonaut", newcomers);

        var added = await Captain.ChooseAsync(refused.Message!, "Pick people", newcomers[0], newcomers[1]);

        Assert.That(added.Text, Does.Contain("It has no room for more Djangonauts just now."));
    }

    [Test]
    public async Task Those_who_were_picked_stay_picked_when_there_is_no_room_for_all()
    {
        await SetUpCohortAsync();
        var newcomers = Newcomers(9);

        var refused = await EnrolAsync("Djangonaut", newcomers);

        Assert.That(
            refused.Message!.Menus.Single().Chosen, Is.EquivalentTo(newcomers.Select(person => person.Id.ToString())));
    }

    [Test]
    public async Task Those_who_were_picked_stay_picked_when_one_has_a_team()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("mars")), ("day", "Friday"), ("time", "18:00"));
        var newcomer = Newcomers(1).Single();
        var picker = await Captain.RunAsync("crew add", ("role", "Djangonaut"), ("team", "Mars"));

        var refused = await Captain.ChooseAsync(picker.Message!, "Pick people", Ada, newcomer);

        Assert.That(refused.Message!.Menus.Single().Chosen, Is.EqualTo([newcomer.Id.ToString()]));
    }

    [Test]
    public async Task A_removal_says_first_what_it_means_and_does_nothing()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");

        var preview = await Captain.RunAsync("crew remove", ("member", Ada));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(preview.Text, Does.StartWith("🍃 Take Ada out of the crew?"));
            Assert.That(preview.Text, Does.Contain("What they are now: Djangonaut of *Pluto*."));
            Assert.That(preview.Text, Does.Contain("Their 1 check-in stays in past summaries."));
            Assert.That(preview.Text, Does.Contain("Nothing more is sent to them."));
            Assert.That((await Ada.RunAsync("checkin")).Form, Is.Not.Null);
        });
    }

    [Test]
    public async Task Whoever_is_taken_out_has_no_part_any_more_but_their_check_in_stays()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        await WaitForCardAsync("Read the guide");

        var removed = await RemoveAsync(Ada);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(removed, Does.StartWith("🍃 Ada is out of the crew."));
            Assert.That((await Ada.RunAsync("checkin")).Text, Does.StartWith("👋 You are not in the crew"));
            Assert.That(Cards("Read the guide"), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task Whoever_comes_back_has_their_earlier_check_ins()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        await RemoveAsync(Ada);

        await EnrolAsync("Djangonaut", Ada);

        Assert.That((await Ada.RunAsync("checkin")).Form!.Fields[0].Value, Is.EqualTo("Read the guide"));
    }

    [Test]
    public async Task A_removal_can_be_left_undone()
    {
        await SetUpCohortAsync();

        var kept = await Captain.PressAsync((await Captain.RunAsync("crew remove", ("member", Ada))).Message!, "Leave it as it is");

        Assert.That(kept.Text, Is.EqualTo("🌱 For Ada nothing changes."));
        Assert.That((await Ada.RunAsync("checkin")).Form, Is.Not.Null);
    }

    [Test]
    public async Task Without_their_Navigator_a_team_stays_and_additions_wait()
    {
        await SetUpCohortAsync();

        var answer = await Captain.RunAsync("crew remove", ("member", Navigator));
        Assert.That(answer.Text, Does.Contain("*Pluto* would have 2 Djangonauts and 0 Navigators: nobody to lead its stand-ups."));
        answer = await Captain.PressAsync(answer.Message!, "Take them out");
        Assert.That(answer.Text, Does.Contain("*Pluto* has 2 Djangonauts and 0 Navigators"));

        var waiting = (await EnrolAsync("Djangonaut", Newcomers(1))).Text;
        await Captain.ChooseAsync((await Captain.PressAsync(answer.Message!, "Add Navigators")).Message!, "Pick people", Captain);
        var added = (await EnrolAsync("Djangonaut", Newcomers(1))).Text;

        Assert.That(waiting, Does.Contain("so there is no room for more yet, and you picked 1."));
        Assert.That(added, Does.StartWith("🎉"));
    }

    [Test]
    public async Task With_fewer_Navigators_than_five_need_the_numbers_are_told()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Navigator", Captain);
        await EnrolAsync("Djangonaut", Newcomers(3));

        var preview = await Captain.RunAsync("crew remove", ("member", Navigator), ("team", "Pluto"));

        Assert.That(preview.Text, Does.StartWith("🍃 Take Grace out of team **Pluto**?"));
        Assert.That(preview.Text, Does.Contain("*Pluto* would have 5 Djangonauts and 1 Navigator, more than 4 for each. Everybody stays"));
    }

    [Test]
    public async Task A_removal_from_one_team_leaves_other_roles_as_they_are()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Navigator);

        var preview = await Captain.RunAsync("crew remove", ("member", Navigator), ("team", "Pluto"));
        await Captain.PressAsync(preview.Message!, "Take them out");

        Assert.That(preview.Text, Does.Contain("What else they are in this cohort stays as it is."));
        Assert.That((await Navigator.RunAsync("team list")).Text, Does.Contain("0 Navigators"), "still a Captain");
    }

    [TestCase("crew remove", "Maya", null, "is not in the crew of this cohort. `/crew list` shows who is.")]
    [TestCase("crew remove", "Ada", "Mars", "🌱 Ada has no role in *Mars*.")]
    [TestCase("crew remove", "Ada", "Saturn", "🌱 Which team is it? Please name one of these: Mars · Pluto.")]
    [TestCase("crew move", "Maya", "Mars", "is not in the crew of this cohort.")]
    [TestCase("crew move", "Ada", "Saturn", "🌱 Which team is it?")]
    [TestCase("crew move", "Ada", "Pluto", "🌱 Ada is in *Pluto* already")]
    public async Task What_cannot_be_done_says_what_can(string command, string member, string? team, string words)
    {
        await SetUpCohortAsync();
        await MakeMarsAsync();
        List<(string, object)> options = [("member", Server.People.Single(person => person.Name == member))];
        if (team is not null)
        {
            options.Add(("team", team));
        }

        var declined = await Captain.RunAsync(command, [.. options]);

        Assert.That(declined.Text, Does.Contain(words));
    }

    [Test]
    public async Task A_move_waits_for_room_and_can_be_taken_back()
    {
        await SetUpCohortAsync();
        await MakeMarsAsync();
        await CheckInAsync(Ada, "Read the guide");

        var answer = await Captain.RunAsync("crew move", ("member", Ada), ("team", "Mars"));
        Assert.That(answer.Text, Does.StartWith("🌱 *Mars* has 0 Djangonauts and 0 Navigators"));

        var picker = await Captain.PressAsync(answer.Message!, "Add Navigators first");
        await Captain.ChooseAsync(picker.Message!, "Pick people", Captain);
        answer = await Captain.RunAsync("crew move", ("member", Ada), ("team", "Mars"));
        Assert.That(answer.Text, Does.StartWith("🧭 Ada is Djangonaut of *Mars* now; before, of *Pluto*."));
        Assert.That(
            (await Captain.RunAsync("crew list")).Text, Does.Contain($"**Mars**\nNavigators: <@{Captain.Id}>\nDjangonauts: <@{Ada.Id}>"));

        answer = await Captain.PressAsync(answer.Message!, "Move back");
        Assert.That(answer.Text, Does.StartWith("🧭 Ada is Djangonaut of *Pluto* now; before, of *Mars*."));
    }

    [Test]
    public async Task A_Navigator_can_be_moved_and_the_team_they_leave_is_told_of()
    {
        await SetUpCohortAsync();
        await MakeMarsAsync();

        var moved = await Captain.RunAsync("crew move", ("member", Navigator), ("team", "Mars"));

        Assert.That(moved.Text, Does.Contain("Grace is Navigator of *Mars* now").And.Contain("*Pluto* has 2 Djangonauts and 0 Navigators"));
    }

    [Test]
    public async Task A_Navigator_of_several_teams_is_not_moved_by_guessing()
    {
        await SetUpCohortAsync();
        await MakeMarsAsync();
        await Captain.RunAsync(
            "team create", ("name", "Venus"), ("channel", Server.AddChannel("team-venus")), ("day", "Friday"), ("time", "10:00"));
        await Captain.ChooseAsync(
            (await Captain.RunAsync("crew add", ("role", "Navigator"), ("team", "Mars"))).Message!,
            "Pick people",
            Navigator);

        var declined = await Captain.RunAsync("crew move", ("member", Navigator), ("team", "Venus"));

        Assert.That(declined.Text, Does.StartWith("🌱 Grace is Navigator of several teams: Pluto · Mars."));
    }

    [Test]
    public async Task A_crew_too_big_for_a_message_comes_as_a_file_too()
    {
        await SetUpCohortAsync();
        for (var batch = 0; batch < 8; batch++)
        {
            await EnrolAsync("Navigator", [.. Enumerable.Range(0, 25).Select(number => Server.AddPerson($"Guide {batch} {number}"))]);
        }

        var list = await Captain.RunAsync("crew list", ("team", "Pluto"));

        Assert.That(list.Text, Does.EndWith("📎 The whole list is in the file."));
        Assert.That(list.Message!.Files.Single().Text, Does.Contain("Guide 7 24").And.Contain("Djangonauts: Ada, Bilal"));
    }

    [Test]
    public async Task Changes_of_the_crew_stand_in_the_history()
    {
        await SetUpCohortAsync();
        await RemoveAsync(Ada);

        var history = (await Captain.RunAsync("cohort history")).Text;

        Assert.That(history, Does.Contain($"took <@{Ada.Id}> out of the crew"));
        Assert.That(history, Does.Contain($"added to team **Pluto** as Djangonaut: <@{Ada.Id}>, <@{Bilal.Id}>"));
    }

    private async Task<string> RemoveAsync(Person person) =>
        (await Captain.PressAsync((await Captain.RunAsync("crew remove", ("member", person))).Message!, "Take them out")).Text;

    private Task<Outcome> MakeMarsAsync() =>
        Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));

    private Person[] Newcomers(int count) => [.. Enumerable.Range(1, count).Select(number => Server.AddPerson($"Person {number}"))];
}
