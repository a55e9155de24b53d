using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Weeks;

/// <summary>A team that is set up in the middle of a week gets that week's opening at once, and never a second time.</summary>
internal sealed class NewTeamOpeningTests : LongConversation
{
    [Test]
    public async Task A_new_team_gets_the_opening_of_the_week_under_way_at_once_and_once()
    {
        await CreateCohortAsync();
        await CreateTeamAsync();

        var opening = await WaitForAsync(TeamChannel, "### 🪐 Week 3 of 8");
        await RestartBotAsync(ShareTheWire);
        await EnrolAsync("Navigator", Navigator);
        await LiveUntilAsync("2026-03-23 09:30");

        Assert.Multiple(() =>
        {
            Assert.That(opening.Thread!.Name, Is.EqualTo("Week 3 · Pluto"));
            Assert.That(Having(TeamChannel, "### 🪐 Week 3"), Has.Count.EqualTo(1));
            Assert.That(Having(TeamChannel, "### 🪐 Week 4"), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public async Task A_team_that_is_made_before_the_opening_is_due_gets_it_on_time()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 16, 7, 30, 0, TimeSpan.Zero));
        await CreateCohortAsync();
        await CreateTeamAsync();
        var early = TeamChannel.Messages;

        await LiveUntilAsync("2026-03-16 09:30");

        Assert.That(early, Is.Empty);
        Assert.That(Having(TeamChannel, "### 🪐 Week 3"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task In_a_break_a_new_team_waits_for_the_next_week()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 10, 12, 0, 0, TimeSpan.Zero));
        await CreateCohortAsync();
        var asked = await Captain.RunAsync("cohort break add", ("week_of", "2026-03-16"));
        await Captain.PressAsync(asked.Message!, "Yes, change it");
        World.Clock.MoveTo(Wednesday);

        await CreateTeamAsync();
        await LiveUntilAsync("2026-03-22 20:00");
        var inTheBreak = TeamChannel.Messages;
        await LiveUntilAsync("2026-03-23 09:30");

        Assert.That(inTheBreak, Is.Empty);
        Assert.That(Having(TeamChannel, "### 🪐 Week 3"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_team_that_is_brought_back_gets_the_opening_that_it_was_not_there_for()
    {
        await SetUpCohortAsync();
        var removed = await Captain.PressAsync((await Captain.RunAsync("team remove", ("team", "Pluto"))).Message!, "Remove it");
        await LiveUntilAsync("2026-03-24 12:00");
        var meanwhile = TeamChannel.Messages;

        await Captain.PressAsync(removed.Message!, "Bring it back");

        await WaitForAsync(TeamChannel, "### 🪐 Week 4 of 8");
        Assert.That(meanwhile, Is.Empty);
    }

    [Test]
    public async Task Where_openings_are_off_there_is_none()
    {
        await CreateCohortAsync();
        await Captain.RunAsync("schedule off", ("post", "Week"));

        await CreateTeamAsync();
        await LiveUntilAsync("2026-03-19 16:30");

        Assert.That(TeamChannel.Messages, Is.Empty);
    }

    private Task<Outcome> CreateCohortAsync() =>
        Captain.RunAsync("cohort create", ("name", "Session 6"), ("starts_on", StartsOn), ("time_zone", "Europe/Amsterdam"));

    private Task<Outcome> CreateTeamAsync() =>
        Captain.RunAsync("team create", ("name", "Pluto"), ("channel", TeamChannel), ("day", "Thursday"), ("time", "18:00"));
}
