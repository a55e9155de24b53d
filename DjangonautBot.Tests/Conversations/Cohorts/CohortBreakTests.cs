using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Cohorts;

/// <summary>A Captain takes weeks off, and gives them back.</summary>
internal sealed class CohortBreakTests : CohortConversation
{
    // The Monday of week 6.
    private const string Easter = "2026-04-06";

    [Test]
    public async Task A_break_shows_what_moves_and_waits_for_a_yes()
    {
        await SetUpCohortAsync();

        var asked = await Captain.RunAsync("cohort break add", ("week_of", "8 Apr"));

        Assert.Multiple(() =>
        {
            Assert.That(asked.Ephemeral, Is.True);
            Assert.That(asked.Text, Does.Contain("A break in the week of Mon 6 Apr 2026"));
            Assert.That(asked.Text, Does.Contain("Last day: Sun 26 Apr 2026 → **Sun 3 May 2026**"));
            Assert.That(asked.Text, Does.Contain($"*Pluto*, week 6: {Moment(4, 9, 16)} → {Moment(4, 16, 16)}"));
            Assert.That(asked.Text, Does.Not.Contain("*Pluto*, week 5"), "what comes before the break stays");
        });
    }

    [Test]
    public async Task A_yes_moves_the_weeks_after_it()
    {
        await SetUpCohortAsync();

        var changed = await AddAsync(Easter);

        World.Clock.MoveTo(new DateTimeOffset(2026, 4, 15, 10, 0, 0, TimeSpan.Zero));
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(changed.Text, Is.EqualTo("✅ Done. You added a break in the week of Mon 6 Apr 2026."));
            Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 6 of 8** · Mon 13 Apr to Sun 19 Apr"));
        });
    }

    [Test]
    public async Task In_a_break_the_week_says_until_when_and_a_check_in_is_for_the_week_before()
    {
        await SetUpCohortAsync();
        await AddAsync(Easter);
        World.Clock.MoveTo(new DateTimeOffset(2026, 4, 8, 10, 0, 0, TimeSpan.Zero));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await Ada.RunAsync("week")).Text, Does.StartWith("🏝️ **A break** until Sun 12 Apr 2026."));
            Assert.That(
                (await Ada.RunAsync("week")).Text,
                Does.Contain("Week 6 of 8 begins Mon 13 Apr 2026 (<t:1776031200:R>)").And.Contain("`/checkin` is for week 5."));
            Assert.That((await Ada.RunAsync("checkin")).Form!.Title, Is.EqualTo("Check-in for week 5"));
        });
    }

    [Test]
    public async Task Two_breaks_in_a_row_are_one_long_one()
    {
        await SetUpCohortAsync();
        await AddAsync(Easter);
        await AddAsync("2026-04-13");
        World.Clock.MoveTo(new DateTimeOffset(2026, 4, 8, 10, 0, 0, TimeSpan.Zero));

        Assert.That((await Ada.RunAsync("week")).Text, Does.StartWith("🏝️ **A break** until Sun 19 Apr 2026."));
    }

    [Test]
    public async Task A_break_that_is_taken_away_moves_the_weeks_back()
    {
        await SetUpCohortAsync();
        await AddAsync(Easter);

        var asked = await Captain.RunAsync("cohort break remove", ("week_of", Easter));
        var text = asked.Text;
        var changed = await Captain.PressAsync(asked.Message!, "Yes, change it");

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("No break any more in the week of Mon 6 Apr 2026"));
            Assert.That(text, Does.Contain($"*Pluto*, week 6: {Moment(4, 16, 16)} → {Moment(4, 9, 16)}"));
            Assert.That(changed.Text, Is.EqualTo("✅ Done. You took away the break in the week of Mon 6 Apr 2026."));
        });
    }

    [TestCase("2026-04-20", TestName = "The last week can become a break")]
    [TestCase("next monday", TestName = "Next week can become a break")]
    public async Task A_break_can_be_in_any_week_to_come(string weekOf)
    {
        await SetUpCohortAsync();

        Assert.That((await AddAsync(weekOf)).Text, Does.StartWith("✅ Done. You added a break"));
    }

    [TestCase("today", "The week of Mon 16 Mar 2026 has begun already.")]
    [TestCase("2026-02-23", "The week of Mon 23 Feb 2026 has begun already.")]
    [TestCase("2026-04-27", "Please choose a week from the week of Mon 23 Mar 2026 to the week of Mon 20 Apr 2026.")]
    [TestCase("06/04/2026", "People read “06/04/2026” as different days.")]
    [TestCase("easter", "I cannot read “easter” as a date.")]
    public async Task A_week_that_cannot_be_a_break_says_which_can(string weekOf, string words)
    {
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync("cohort break add", ("week_of", weekOf));

        Assert.That(declined.Text, Does.Contain(words));
    }

    [Test]
    public async Task The_first_week_cannot_be_a_break()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 2, 18, 10, 0, 0, TimeSpan.Zero));
        await SetUpCohortAsync();

        var declined = await Captain.RunAsync("cohort break add", ("week_of", StartsOn));

        Assert.That(
            declined.Text,
            Does.Contain("A break lies between two weeks of the program. Please choose a week from the week of Mon 9 Mar 2026"));
    }

    [Test]
    public async Task A_week_is_a_break_once()
    {
        await SetUpCohortAsync();
        await AddAsync(Easter);

        var declined = await Captain.RunAsync("cohort break add", ("week_of", "2026-04-12"));

        Assert.That(
            declined.Text,
            Does.Contain("🏝️ The week of Mon 6 Apr 2026 is a break already. To take it away, use `/cohort break remove`."));
    }

    [Test]
    public async Task A_break_does_not_push_the_cohort_into_the_next_one()
    {
        await SetUpCohortAsync();
        await CreateNextAsync("2026-05-04");

        var declined = await Captain.RunAsync("cohort break add", ("week_of", Easter));

        Assert.That(
            declined.Text,
            Does.Contain("With that it would meet *Session 7*, which has this server from Mon 27 Apr 2026 (its week 0)"));
    }

    [Test]
    public async Task After_landing_there_is_no_week_left_for_a_break()
    {
        await SetUpCohortAsync();
        World.Clock.MoveTo(new DateTimeOffset(2026, 4, 28, 10, 0, 0, TimeSpan.Zero));

        var declined = await Captain.RunAsync("cohort break add", ("week_of", "2026-05-04"));

        Assert.That(declined.Text, Does.StartWith("🌱 There is no week to come in which a break could be."));
    }

    [Test]
    public async Task A_break_that_is_not_there_cannot_be_taken_away()
    {
        await SetUpCohortAsync();

        var none = await Captain.RunAsync("cohort break remove", ("week_of", Easter));
        await AddAsync(Easter);
        var another = await Captain.RunAsync("cohort break remove", ("week_of", "2026-04-13"));

        Assert.Multiple(() =>
        {
            Assert.That(none.Text, Does.Contain("The week of Mon 6 Apr 2026 is no break, and no other is to come."));
            Assert.That(another.Text, Does.Contain("The week of Mon 13 Apr 2026 is no break. There is one in the week of Mon 6 Apr 2026"));
        });
    }

    [Test]
    public async Task A_break_that_has_begun_stays()
    {
        await SetUpCohortAsync();
        await AddAsync(Easter);
        World.Clock.MoveTo(new DateTimeOffset(2026, 4, 8, 10, 0, 0, TimeSpan.Zero));

        var declined = await Captain.RunAsync("cohort break remove", ("week_of", "today"));

        Assert.That(declined.Text, Does.Contain("The week of Mon 6 Apr 2026 has begun already."));
    }

    [Test]
    public async Task In_a_break_the_program_cannot_end_with_the_week_before_it()
    {
        await SetUpCohortAsync();
        await AddAsync(Easter);
        World.Clock.MoveTo(new DateTimeOffset(2026, 4, 8, 10, 0, 0, TimeSpan.Zero));

        var declined = await Captain.RunAsync("cohort edit", ("weeks", 5));

        Assert.That(declined.Text, Does.Contain("Please choose 6 or more for `weeks`"));
    }

    [Test]
    public async Task A_shorter_program_loses_the_breaks_after_it()
    {
        await SetUpCohortAsync();
        await AddAsync(Easter);

        var asked = await Captain.RunAsync("cohort edit", ("weeks", 4));

        Assert.That(asked.Text, Does.Contain("Length: 8 → **4 weeks**").And.Contain("No break any more in the week of Mon 6 Apr 2026"));
    }

    [Test]
    public async Task Weeks_to_come_and_breaks_to_come_are_offered()
    {
        await SetUpCohortAsync();
        await AddAsync(Easter);

        var toAdd = await Captain.AutocompleteAsync("cohort break add", "week_of", "");
        var toRemove = await Captain.AutocompleteAsync("cohort break remove", "week_of", "apr");

        Assert.Multiple(() =>
        {
            Assert.That(
                toAdd,
                Is.EqualTo([
                    "Week of Mon 23 Mar 2026",
                    "Week of Mon 30 Mar 2026",
                    "Week of Mon 13 Apr 2026",
                    "Week of Mon 20 Apr 2026",
                    "Week of Mon 27 Apr 2026",
                ]));
            Assert.That(toRemove, Is.EqualTo(["Week of Mon 6 Apr 2026"]));
        });
    }

    private async Task<Outcome> AddAsync(string weekOf) =>
        await Captain.PressAsync((await Captain.RunAsync("cohort break add", ("week_of", weekOf))).Message!, "Yes, change it");
}
