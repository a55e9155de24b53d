using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Weeks;

internal sealed class WeekTests : Conversation
{
    [Test]
    public async Task The_week_shows_its_days_the_stand_up_the_facilitator_and_a_count_without_names()
    {
        await SetUpCohortAsync();
        await CheckInAsync(Ada, "Read the guide");

        var week = await Bilal.RunAsync("week");

        // Thursday 19 March 2026, 18:00 in Amsterdam.
        Assert.Multiple(() =>
        {
            Assert.That(week.Ephemeral, Is.True);
            Assert.That(week.Text, Is.EqualTo(
                $"""
                🪐 **Week 3 of 8** · Mon 16 Mar to Sun 22 Mar

                **Pluto**
                🗓️ Stand-up <t:1773939600:F> (<t:1773939600:R>); <@{Navigator.Id}> leads it.
                ▰▱ 1 of 2 checked in
                """));
            Assert.That(week.Message!.PingedUsers, Is.Empty);
        });
    }

    [Test]
    public async Task Navigators_who_began_together_take_turns_from_week_to_week()
    {
        await SetUpCohortAsync(Navigator, Captain);

        var third = (await Bilal.RunAsync("week")).Text;
        World.Clock.Advance(TimeSpan.FromDays(7));
        var fourth = (await Bilal.RunAsync("week")).Text;

        Assert.Multiple(() =>
        {
            Assert.That(third, Does.Contain($"<@{Navigator.Id}> leads it"));
            Assert.That(fourth, Does.Contain($"<@{Captain.Id}> leads it"));
        });
    }

    [Test]
    public async Task Whoever_joins_the_Navigators_takes_the_latest_weeks()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Navigator", Captain);

        var third = (await Bilal.RunAsync("week")).Text;
        World.Clock.Advance(TimeSpan.FromDays(35));
        var eighth = (await Bilal.RunAsync("week")).Text;

        Assert.Multiple(() =>
        {
            Assert.That(third, Does.Contain($"<@{Navigator.Id}> leads it"));
            Assert.That(eighth, Does.Contain($"<@{Captain.Id}> leads it"));
        });
    }

    [Test]
    public async Task A_clock_change_does_not_move_the_stand_up()
    {
        await SetUpCohortAsync();
        World.Clock.MoveTo(Wednesday.AddDays(14));

        var week = await Bilal.RunAsync("week");

        // Thursday 2 April 2026, 18:00 in Amsterdam, which is on summer time by then.
        Assert.That(week.Text, Does.Contain("Stand-up <t:1775145600:F>"));
    }

    [Test]
    public async Task Before_week_1_the_answer_says_when_it_begins()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 2, 25, 12, 0, 0, TimeSpan.Zero));
        await SetUpCohortAsync();

        Assert.That((await Ada.RunAsync("week")).Text, Does.StartWith("🌱 **Week 0: time to prepare** · Mon 23 Feb to Sun 1 Mar"));
    }

    [Test]
    public async Task After_the_last_week_the_cohort_has_landed()
    {
        await SetUpCohortAsync();
        World.Clock.MoveTo(new DateTimeOffset(2026, 4, 27, 12, 0, 0, TimeSpan.Zero));

        Assert.That((await Ada.RunAsync("week")).Text, Does.StartWith("🛬 **Session 6 has landed.**"));
    }

    [Test]
    public async Task The_goal_is_shown_as_it_was_written()
    {
        await Captain.RunAsync(
            "cohort create", ("name", "Session 6"), ("starts_on", StartsOn), ("time_zone", "UTC"), ("goal", "One *merged* PR @everyone"));

        var week = await Captain.RunAsync("week");

        Assert.That(week.Text, Does.EndWith(@"🎯 One \*merged\* PR \@everyone"));
    }

    [Test]
    public async Task A_Captain_sees_all_teams_and_can_ask_for_one()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync(
            "team create", ("name", "Mars"), ("channel", Server.AddChannel("team-mars")), ("day", "Monday"), ("time", "10:00"));

        var all = (await Captain.RunAsync("week")).Text;
        var mars = (await Captain.RunAsync("week", ("team", "mars"))).Text;
        var unknown = (await Captain.RunAsync("week", ("team", "Venus"))).Text;

        Assert.Multiple(() =>
        {
            Assert.That(all, Does.Contain("**Mars**").And.Contain("**Pluto**"));
            Assert.That(mars, Does.Contain("**Mars**").And.Not.Contain("**Pluto**"));
            Assert.That(mars, Does.Contain("The stand-up was").And.Not.Contain("nobody"));
            Assert.That(unknown, Is.EqualTo("🌱 I do not know a team called “Venus”. There is Mars · Pluto."));
        });
    }
}
