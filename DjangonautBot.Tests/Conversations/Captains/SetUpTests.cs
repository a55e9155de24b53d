using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Captains;

/// <summary>A Captain starts a cohort, its teams and its crew.</summary>
internal sealed class SetUpTests : Conversation
{
    [Test]
    public async Task A_cohort_is_started_with_one_command()
    {
        var created = await Captain.RunAsync(
            "cohort create", ("name", "Session 6"), ("starts_on", "next monday"), ("time_zone", "Europe/Amsterdam"), ("weeks", 6));

        Assert.Multiple(() =>
        {
            Assert.That(created.Ephemeral, Is.True);
            Assert.That(created.Text, Does.Contain("**Session 6** is ready for lift-off."));
            Assert.That(created.Text, Does.Contain("Week 1 begins on Mon 23 Mar 2026; week 6 ends on Sun 3 May 2026 (Europe/Amsterdam)."));
        });
    }

    [TestCase("31 February", "I cannot read “31 February” as a date.")]
    [TestCase("2026-13-01", "as a date. Please write it as `2026-03-02`")]
    public async Task A_date_that_cannot_be_read_says_how_to_write_it(string date, string words)
    {
        var declined = await Captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", date), ("time_zone", "UTC"));

        Assert.Multiple(() =>
        {
            Assert.That(declined.Text.Replace("\\", "", StringComparison.Ordinal), Does.Contain(words));
            Assert.That(
                declined.Text,
                Does.Contain($"/cohort create name:Session 6 starts_on:{date} time_zone:UTC"),
                "what was typed is given back");
        });
    }

    [Test]
    public async Task A_time_zone_that_nobody_knows_says_how_to_find_one()
    {
        var declined = await Captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", StartsOn), ("time_zone", "Atlantis"));

        Assert.That(declined.Text, Does.Contain("I do not know the time zone “Atlantis”."));
    }

    [Test]
    public async Task Time_zones_are_found_by_city_and_country()
    {
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                await Captain.AutocompleteAsync("cohort create", "time_zone", "amster"),
                Is.EqualTo(new[] { "Europe/Amsterdam · UTC+01:00" }));
            Assert.That(
                await Captain.AutocompleteAsync("cohort create", "time_zone", "new y"),
                Has.Some.EqualTo("America/New York · UTC-04:00"));
            Assert.That(
                await Captain.AutocompleteAsync("cohort create", "time_zone", "india"),
                Has.Some.EqualTo("Asia/Kolkata · UTC+05:30"));
            Assert.That(await Captain.AutocompleteAsync("cohort create", "time_zone", ""), Has.Count.EqualTo(25));
        });
    }

    [Test]
    public async Task A_second_cohort_at_the_same_time_is_declined()
    {
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync("cohort create", ("name", "Session 7"), ("starts_on", "2026-04-20"), ("time_zone", "UTC"));

        Assert.That(declined.Text, Does.Contain("*Session 6* runs until Sun 26 Apr 2026"));
    }

    [Test]
    public async Task The_next_cohort_can_be_prepared_while_one_runs()
    {
        await SetUpCohortAsync();

        await Captain.RunAsync("cohort create", ("name", "Session 7"), ("starts_on", "2026-05-11"), ("time_zone", "UTC"));

        Assert.That((await Ada.RunAsync("checkin")).Form!.Title, Is.EqualTo("Check-in for week 3"), "the one under way is meant");
    }

    [TestCase("6 pm", "18:00")]
    [TestCase("18.30", "18:30")]
    [TestCase("9", "09:00")]
    public async Task A_stand_up_time_is_read_as_people_write_it(string typed, string understood)
    {
        await Captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", StartsOn), ("time_zone", "UTC"));

        var created = await Captain.RunAsync(
            "team create",
            ("name", "Pluto"),
            ("channel", TeamChannel),
            ("day", "Thursday"),
            ("time", typed));

        Assert.That(created.Text, Does.Contain($"with a stand-up each Thursday at {understood} (UTC)"));
    }

    [Test]
    public async Task Two_teams_cannot_have_one_name()
    {
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync(
            "team create",
            ("name", "PLUTO"),
            ("channel", TeamChannel),
            ("day", "Friday"),
            ("time", "10:00"));

        Assert.That(declined.Text, Does.Contain("has a team called “PLUTO” already."));
    }

    [Test]
    public async Task A_ninth_Djangonaut_finds_no_room()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Navigator", Captain);
        var more = Enumerable.Range(1, 7).Select(number => Server.AddPerson($"Person {number}")).ToArray();

        var declined = await EnrolAsync("Djangonaut", more);

        Assert.That(
            Said(declined),
            Does.Contain(
                "*Pluto* has 2 Djangonauts and 2 Navigators, so there is room for 6 more, and you picked 7. A team has at most 8"));
    }

    [Test]
    public async Task A_fifth_Djangonaut_needs_a_second_Navigator()
    {
        await SetUpCohortAsync();
        var more = Enumerable.Range(1, 3).Select(number => Server.AddPerson($"Person {number}")).ToArray();

        var declined = await EnrolAsync("Djangonaut", more);
        await EnrolAsync("Navigator", Captain);
        var added = await EnrolAsync("Djangonaut", more);

        Assert.Multiple(() =>
        {
            Assert.That(Said(declined), Does.Contain("Each Navigator makes room for 4: please add Navigators first."));
            Assert.That(added.Text, Does.StartWith("🎉 In team **Pluto** as Djangonaut"));
        });
    }

    [Test]
    public async Task A_Djangonaut_has_one_team()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));
        var picker = await Captain.RunAsync("crew add", ("role", "Djangonaut"), ("team", "mars"));

        var declined = await Captain.ChooseAsync(picker.Message!, "Pick people", Ada);

        Assert.That(Said(declined), Does.Contain("these have theirs already: Ada (*Pluto*)."));
    }

    [Test]
    public async Task With_several_teams_the_team_is_asked_for_and_leads_to_the_menu()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));

        var asked = await Captain.RunAsync("crew add", ("role", "Djangonaut"));

        Assert.That(asked.Text, Is.EqualTo("👋 Which team do they join as Djangonaut?"));
        Assert.That(asked.Message!.Buttons.Select(button => button.Label), Is.EqualTo(["Mars", "Pluto"]));
        var picker = await Captain.PressAsync(asked.Message, "Mars");
        Assert.That(picker.Text, Does.StartWith("👋 Who joins team **Mars** as Djangonaut?"));
    }

    [Test]
    public async Task With_several_teams_the_team_is_suggested()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));

        Assert.That(await Captain.AutocompleteAsync("crew add", "team", "ma"), Is.EqualTo(new[] { "Mars" }));
    }
}
