using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.CheckIns;

/// <summary>The weeks that are open for check-ins.</summary>
internal sealed class WhichWeekTests : Conversation
{
    [Test]
    public async Task A_past_week_may_be_given_and_gets_a_thread_of_its_own()
    {
        await SetUpCohortAsync();

        var opened = await Ada.RunAsync("checkin", ("week", 1));
        var saved = await opened.Form!.SubmitAsync((Labels.WorkedOn, "Back then"));

        var card = await WaitForCardAsync("Back then");
        Assert.Multiple(() =>
        {
            Assert.That(opened.Form.Title, Is.EqualTo("Check-in for week 1"));
            Assert.That(saved.Text, Does.Contain("week 1"));
            Assert.That(card.Channel.Name, Is.EqualTo("Week 1 · Pluto"));
        });
    }

    [Test]
    public async Task A_past_week_may_be_given_after_landing_too()
    {
        await SetUpCohortAsync();
        World.Clock.MoveTo(Wednesday.AddDays(70));

        var withoutWeek = await Ada.RunAsync("checkin");
        var earlier = await Ada.RunAsync("checkin", ("week", 2));

        Assert.Multiple(() =>
        {
            Assert.That(withoutWeek.Form!.Title, Is.EqualTo("Check-in for week 8"));
            Assert.That(earlier.Form!.Title, Is.EqualTo("Check-in for week 2"));
        });
    }

    [Test]
    public async Task A_future_week_has_to_wait()
    {
        await SetUpCohortAsync();

        var declined = await Ada.RunAsync("checkin", ("week", 4));

        // Monday 23 March 2026, midnight in Amsterdam.
        Assert.That(
            declined.Text,
            Is.EqualTo("🌱 Week 4 begins Mon 23 Mar 2026 (<t:1774220400:R>). You can check in for it from then on."));
    }

    [Test]
    public async Task A_week_that_the_program_does_not_have_is_declined()
    {
        await SetUpCohortAsync();

        var declined = await Ada.RunAsync("quiet", ("week", 9));

        Assert.That(declined.Text, Is.EqualTo("🌱 This program has weeks 1 to 8. Please choose one of these."));
    }

    [Test]
    public async Task In_week_0_the_answer_says_when_check_ins_begin()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 2, 25, 12, 0, 0, TimeSpan.Zero));
        await SetUpCohortAsync();

        var declined = await Ada.RunAsync("checkin");

        // Monday 2 March 2026, midnight in Amsterdam.
        Assert.Multiple(() =>
        {
            Assert.That(declined.Ephemeral, Is.True);
            Assert.That(declined.Text, Does.Contain("Check-ins begin with week 1: Mon 2 Mar 2026 (<t:1772406000:R>)"));
            Assert.That(declined.Message!.Buttons.Single().Label, Is.EqualTo("Set a goal"));
        });
    }
}
