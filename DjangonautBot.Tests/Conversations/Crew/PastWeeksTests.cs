using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Crew;

/// <summary>Numbers of a past week stay as they were, whatever becomes of its people.</summary>
internal sealed class PastWeeksTests : Conversation
{
    [SetUp]
    public async Task TellOfWeekThreeAsync()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Friday"), ("time", "10:00"));
        await EnrolAsync("Navigator", "Mars", Server.AddPerson("Linus"));
        await CheckInAsync(Ada, "Fixed a link");
        await CheckInAsync(Bilal, "Wrote a test");
        await CheckInAsync(Navigator, "Reviewed both");
        World.Clock.MoveTo(Wednesday.AddDays(7));
    }

    [Test]
    public async Task Somebody_who_moved_counts_where_they_were()
    {
        await Captain.RunAsync("crew move", ("member", Ada), ("team", "Mars"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await SummaryAsync("Pluto", 3), Does.Contain("▰▰ 2 of 2 checked in").And.Contain("Fixed a link"));
            Assert.That(await SummaryAsync("Mars", 3), Does.Contain("No Djangonauts in the team in this week"));
            Assert.That(await SummaryAsync("Pluto", 4), Does.Contain("0 of 1 checked in"));
            Assert.That(await SummaryAsync("Mars", 4), Does.Contain("0 of 1 checked in"));
            Assert.That(await OverviewAsync(), Does.Contain("Pluto, week 3: 2 checked in, 0 quiet, 0 away, 0 nothing yet"));
        });
    }

    [Test]
    public async Task The_week_under_way_counts_the_crew_as_it_stands_and_each_check_in_where_it_stands()
    {
        await CheckInAsync(Ada, "Another link");

        await Captain.RunAsync("crew move", ("member", Ada), ("team", "Mars"));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await Navigator.RunAsync("week", ("team", "Pluto"))).Text, Does.Contain("1 of 2 checked in"));
            Assert.That((await Navigator.RunAsync("week", ("team", "Mars"))).Text, Does.Contain("0 of 0 checked in"));
            Assert.That(await SummaryAsync("Pluto", 4), Does.Contain("1 of 2 checked in"));
        });
    }

    [Test]
    public async Task A_removed_team_keeps_its_numbers()
    {
        var before = await Captain.RunAsync("summary", ("team", "Pluto"), ("week", 3));
        await Captain.PressAsync((await Captain.RunAsync("team remove", ("team", "Pluto"))).Message!, "Remove it");

        var file = await Captain.PressAsync(before.Message!, "Markdown");

        Assert.That(file.Message!.Files.Single().Text, Does.Contain("2 of 2 checked in"));
        Assert.That((await Captain.RunAsync("cohort report")).Text, Does.Contain("▰▰▰▰▰▰▰▰▰▰ week 3: **2**"));
    }

    [Test]
    public async Task A_Navigator_who_leaves_was_no_Djangonaut()
    {
        await RemoveAsync(Navigator);

        Assert.That((await Captain.RunAsync("cohort report")).Text, Does.Contain("week 3: **2**"));
    }

    [Test]
    public async Task A_Djangonaut_who_became_a_Navigator_was_a_Djangonaut()
    {
        await RemoveAsync(Ada);
        await EnrolAsync("Navigator", "Mars", Ada);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await Captain.RunAsync("cohort report")).Text, Does.Contain("week 3: **2**"));
            Assert.That(await SummaryAsync("Pluto", 3), Does.Contain("▰▰ 2 of 2 checked in"));
        });
    }

    [Test]
    public async Task Deleted_data_leaves_a_number_and_nobody_behind_it()
    {
        await Ada.PressAsync((await Ada.RunAsync("me delete")).Message!, "Delete my data");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await SummaryAsync("Pluto", 3), Does.Contain("▰▰ 2 of 2 checked in").And.Not.Contain("Ada"));
            Assert.That(await SummaryAsync("Pluto", 4), Does.Contain("0 of 1 checked in"));
            Assert.That(await OverviewAsync(), Does.Contain("Pluto, week 3: 2 checked in").And.Not.Contain("Ada"));
            Assert.That((await Captain.RunAsync("cohort report")).Text, Does.Contain("week 3: **2**"));
        });
    }

    [Test]
    public async Task Everybody_came_means_those_who_were_in_the_team_then()
    {
        await Captain.RunAsync("crew move", ("member", Ada), ("team", "Mars"));
        var asked = await Navigator.RunAsync("standup attendance", ("week", 3));

        var noted = await Navigator.PressAsync(asked.Message!, "Everybody came");

        Assert.That(noted.Text, Does.Contain("3 people came"));
    }

    [Test]
    public async Task A_brief_of_a_past_week_names_those_who_were_in_the_team_then()
    {
        await Captain.RunAsync("crew move", ("member", Ada), ("team", "Mars"));

        var brief = await Navigator.RunAsync("standup brief", ("week", 3));

        Assert.That(brief.Text, Does.Contain("2 of 2").And.Contain("Ada"));
    }

    private async Task RemoveAsync(Person person) =>
        await Captain.PressAsync((await Captain.RunAsync("crew remove", ("member", person))).Message!, "Take them out");

    private async Task<string> SummaryAsync(string team, int week) =>
        (await Captain.RunAsync("summary", ("team", team), ("week", week))).Text;

    private async Task<string> OverviewAsync() => (await Captain.RunAsync("overview")).Message!.Files[0].Text;
}
