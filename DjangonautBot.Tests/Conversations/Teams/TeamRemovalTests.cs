using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Teams;

/// <summary>Removal of a team: a preview, then a confirmation; its texts stay.</summary>
internal sealed class TeamRemovalTests : Conversation
{
    [Test]
    public async Task A_removal_says_first_what_it_means()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");

        var preview = await Captain.RunAsync("team remove", ("team", "Pluto"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(preview.Text, Does.StartWith("🍃 Remove team **Pluto**?"));
            Assert.That(preview.Text, Does.Contain("Ada, Bilal, Grace"));
            Assert.That(preview.Text, Does.Contain("Its 1 check-in stays readable."));
            Assert.That((await Captain.RunAsync("team list")).Text, Does.Contain("Pluto"), "nothing happened yet");
        });
    }

    [Test]
    public async Task A_team_that_is_kept_stays()
    {
        await SetUpCohortAsync();

        var kept = await Captain.PressAsync((await Captain.RunAsync("team remove", ("team", "Pluto"))).Message!, "Keep it");

        Assert.That(kept.Text, Is.EqualTo("🌱 Team **Pluto** stays as it is."));
        Assert.That((await Captain.RunAsync("team list")).Text, Does.Contain("Pluto"));
    }

    [Test]
    public async Task A_removed_team_is_gone_from_all_lists_and_its_people_from_it()
    {
        await SetUpCohortAsync();

        var removed = await RemoveAsync("Pluto");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(removed, Does.StartWith("🍃 Team **Pluto** is removed."));
            Assert.That((await Captain.RunAsync("team list")).Text, Does.StartWith("🌱 There is no team yet."));
            Assert.That(await Captain.AutocompleteAsync("crew add", "team", "p"), Is.Empty);
            Assert.That((await Ada.RunAsync("checkin")).Text, Does.StartWith("👋 You are not in the crew"));
        });
    }

    [Test]
    public async Task What_was_written_in_a_removed_team_can_still_be_read()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        var card = await WaitForCardAsync("Read the guide");

        await RemoveAsync("Pluto");

        Assert.That((await Captain.PressAsync(card, "Read all")).Text, Does.Contain("Read the guide"));
    }

    [Test]
    public async Task A_check_in_of_a_removed_team_can_be_edited_by_its_author_and_its_card_goes()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");
        await WaitForCardAsync("Read the guide");
        await RemoveAsync("Pluto");
        await MakeTeamAsync("Mars");
        await EnrolAsync("Djangonaut", Ada);

        var saved = await CheckInAsync(Ada, "Read the whole guide");

        await World.WaitUntilAsync(() => Cards("Read the guide").Count == 0, Cancellation);
        Assert.That(
            saved.Text,
            Does.StartWith("✏️ Your check-in for week 3 is updated. Its team was removed, so nothing more is posted there"));
        Assert.That(Cards("Read the whole guide"), Is.Empty);
    }

    [Test]
    public async Task Its_name_is_free_again()
    {
        await SetUpCohortAsync();
        await RemoveAsync("Pluto");

        var created = await Captain.RunAsync(
            "team create",
            ("name", "Pluto"),
            ("channel", TeamChannel),
            ("day", "Friday"),
            ("time", "10:00"));

        Assert.That(created.Text, Does.StartWith("👩‍🚀 Team **Pluto** has its home"));
    }

    [Test]
    public async Task A_team_can_be_brought_back_without_its_people()
    {
        await SetUpCohortAsync();
        var removed = await Captain.PressAsync((await Captain.RunAsync("team remove", ("team", "Pluto"))).Message!, "Remove it");

        var back = await Captain.PressAsync(removed.Message!, "Bring it back");

        Assert.That(back.Text, Does.StartWith("🌱 Team **Pluto** is back"));
        Assert.That((await Captain.RunAsync("team list")).Text, Does.Contain("0 of 8 Djangonauts · 0 Navigators"));
    }

    [Test]
    public async Task A_team_whose_name_is_taken_meanwhile_waits_for_another()
    {
        await SetUpCohortAsync();
        var removed = await Captain.PressAsync((await Captain.RunAsync("team remove", ("team", "Pluto"))).Message!, "Remove it");
        await Captain.RunAsync("team create", ("name", "Pluto"), ("channel", TeamChannel), ("day", "Friday"), ("time", "10:00"));

        var declined = await Captain.PressAsync(removed.Message!, "Bring it back");

        Assert.That(declined.Text, Does.StartWith("🌱 Another team has this name by now."));
    }

    [Test]
    public async Task A_picker_for_a_team_that_was_removed_meanwhile_adds_nobody()
    {
        await SetUpCohortAsync();
        var picker = await Captain.RunAsync("crew add", ("role", "Navigator"), ("team", "Pluto"));
        await RemoveAsync("Pluto");

        var declined = await Captain.ChooseAsync(picker.Message!, "Pick people", Bilal);

        Assert.That(declined.Text, Does.StartWith("🌱 That team is gone."));
    }

    [Test]
    public async Task Two_Captains_who_remove_a_team_at_once_remove_it_once()
    {
        await SetUpCohortAsync();
        var preview = await Captain.RunAsync("team remove", ("team", "Pluto"));
        await RemoveAsync("Pluto");

        var declined = await Captain.PressAsync(preview.Message!, "Remove it");

        Assert.That(declined.Text, Does.StartWith("🍃 That team was removed."));
    }

    private async Task<string> RemoveAsync(string team) =>
        (await Captain.PressAsync((await Captain.RunAsync("team remove", ("team", team))).Message!, "Remove it")).Text;

    private async Task MakeTeamAsync(string name)
    {
        await Captain.RunAsync("team create", ("name", name), ("channel", TeamChannel), ("day", "Friday"), ("time", "10:00"));
        await EnrolAsync("Navigator", Navigator);
    }
}
