using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Cohorts;

/// <summary>A Captain ends a cohort before its time, and may think again.</summary>
internal sealed class CohortCloseTests : CohortConversation
{
    [Test]
    public async Task Closing_says_what_happens_and_waits_for_a_yes()
    {
        await SetUpCohortAsync();

        var asked = await Captain.RunAsync("cohort close");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(asked.Ephemeral, Is.True);
            Assert.That(asked.Text, Does.StartWith("🛬 **Would you like to close Session 6?**"));
            Assert.That(asked.Text, Does.Contain("Nothing more is posted by itself").And.Contain("Everything stays readable"));
            Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
        });
    }

    [Test]
    public async Task Closing_says_when_what_people_wrote_is_deleted()
    {
        await SetUpCohortAsync();
        await Captain.RunAsync("cohort retention", ("days", 30));

        Assert.That(
            (await Captain.RunAsync("cohort close")).Text,
            Does.Contain("What people wrote is deleted 30 days after the cohort's end").And.Contain("counts stay"));
    }

    [Test]
    public async Task A_yes_closes_it_and_is_remembered()
    {
        await SetUpCohortAsync();

        var closed = await CloseAsync();

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(closed.Text, Does.Match(@"^🛬 \*\*Session 6\*\* was closed <t:\d+:F>"));
            Assert.That((await Ada.RunAsync("week")).Text, Does.StartWith("🛬 **Session 6** was closed").And.Contain("`/checkin week:…`"));
            Assert.That((await Captain.RunAsync("cohort history")).Text, Does.Contain($"<@{Captain.Id}> closed the cohort"));
        });
    }

    [Test]
    public async Task Keeping_it_closes_nothing()
    {
        await SetUpCohortAsync();
        var asked = await Captain.RunAsync("cohort close");

        await Captain.PressAsync(asked.Message!, "Keep it as it is");

        Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
    }

    [Test]
    public async Task After_closing_time_stands_still_for_check_ins()
    {
        await SetUpCohortAsync();
        await CloseAsync();
        World.Clock.MoveTo(Wednesday.AddDays(14));

        await Assert.MultipleAsync(async () =>
        {
            Assert.That((await Ada.RunAsync("checkin")).Form!.Title, Is.EqualTo("Check-in for week 3"));
            Assert.That((await Ada.RunAsync("checkin", ("week", 2))).Form!.Title, Is.EqualTo("Check-in for week 2"));
            Assert.That((await Ada.RunAsync("checkin", ("week", 5))).Text, Does.StartWith(
                "🛬 *Session 6* was closed before that week began. You can still check in for the weeks before it."));
        });
    }

    [Test]
    public async Task A_cohort_that_was_called_off_has_nothing_to_check_in_for()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 2, 25, 10, 0, 0, TimeSpan.Zero));
        await SetUpCohortAsync();
        await CloseAsync();
        World.Clock.MoveTo(Wednesday);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(
                (await Ada.RunAsync("checkin")).Text,
                Does.Contain("was closed before that week began. There is nothing to check in for."));
            Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("was closed").And.Not.Contain("/checkin"));
        });
    }

    [Test]
    public async Task It_can_be_opened_again()
    {
        await SetUpCohortAsync();
        var closed = await CloseAsync();

        var opened = await Captain.PressAsync(closed.Message!, "Open it again");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(opened.Text, Is.EqualTo("🚀 **Session 6** is open again, and its posts go on as planned."));
            Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
            Assert.That((await Captain.RunAsync("cohort history")).Text, Does.Contain("opened the cohort again"));
        });
    }

    [Test]
    public async Task Days_later_the_command_itself_offers_to_open_it_again()
    {
        await SetUpCohortAsync();
        await CloseAsync();
        World.Clock.MoveTo(Wednesday.AddDays(3));

        var again = await Captain.RunAsync("cohort close");

        Assert.That(again.Text, Does.StartWith("🛬 **Session 6** was closed"));
        Assert.That(again.Message!.Buttons.Select(button => button.Label), Is.EqualTo(["Open it again"]));
    }

    [Test]
    public async Task It_cannot_be_opened_again_once_another_has_taken_its_time()
    {
        await SetUpCohortAsync();
        var closed = await CloseAsync();
        await CreateNextAsync("2026-03-30");

        var declined = await Captain.PressAsync(closed.Message!, "Open it again");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(declined.Text, Does.Contain("It cannot be opened again while *Session 7* is at the same time."));
            Assert.That(declined.Message!.Buttons, Is.Empty);
            Assert.That((await Ada.RunAsync("week")).Text, Does.StartWith("🛬 **Session 6** was closed"));
        });
    }

    [Test]
    public async Task For_a_Captain_of_the_last_cohort_every_command_means_the_next_once_it_is_under_way()
    {
        await SetUpCohortAsync();
        await EnrolAsync("Captain", Captain);
        await CloseAsync();
        await CreateNextAsync("2026-03-23");

        var (asCaptain, asCrew) = ((await Captain.RunAsync("cohort status")).Text, (await Captain.RunAsync("week")).Text);

        Assert.That(asCaptain, Does.Contain("Session 7"));
        Assert.That(asCrew, Does.Not.Contain("was closed"));
        Assert.That((await Ada.RunAsync("week")).Text, Does.StartWith("🛬 **Session 6** was closed"), "hers is still the last one");
    }

    [Test]
    public async Task Two_Captains_close_it_once()
    {
        await SetUpCohortAsync();
        var other = await SecondCaptainAsync();
        var asked = await other.RunAsync("cohort close");
        var first = (await CloseAsync()).Text;
        World.Clock.Advance(TimeSpan.FromHours(1));

        var second = await other.PressAsync(asked.Message!, "Yes, close it");

        Assert.That(second.Text, Is.EqualTo(first), "with the time at which it was closed");
    }

    [Test]
    public async Task A_closed_cohort_is_not_changed()
    {
        await SetUpCohortAsync();
        await CloseAsync();

        var declined = await Captain.RunAsync("cohort edit", ("name", "Other"));

        Assert.That(
            declined.Text,
            Does.Contain(
                "🛬 This cohort is closed, so nothing in it changes any more. To change it, run `/cohort close` and choose *Open it "
                    + "again*."));
    }

    [Test]
    public async Task Without_a_cohort_there_is_none_to_close() =>
        Assert.That((await Captain.RunAsync("cohort close")).Text, Does.StartWith("🌱 There is no cohort in this server yet."));

    [Test]
    public async Task Somebody_who_is_no_Captain_any_more_closes_nothing()
    {
        await SetUpCohortAsync();
        var asked = await Captain.RunAsync("cohort close");
        Captain.Take(Captain.Roles[0]);

        var declined = await Captain.PressAsync(asked.Message!, "Yes, close it");

        Assert.That(Said(declined), Does.Contain("🧭 This is for Captains"));
    }

    private async Task<Outcome> CloseAsync() =>
        await Captain.PressAsync((await Captain.RunAsync("cohort close")).Message!, "Yes, close it");
}
