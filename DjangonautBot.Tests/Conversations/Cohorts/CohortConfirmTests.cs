using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Cohorts;

/// <summary>Changes between a preview and the press of its button.</summary>
internal sealed class CohortConfirmTests : CohortConversation
{
    private const string Yes = "Yes, change it";

    private static readonly DateTimeOffset WeekBefore = new(2026, 2, 18, 10, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Week_1_may_have_opened_meanwhile()
    {
        World.Clock.MoveTo(WeekBefore);
        await SetUpCohortAsync();
        var asked = await Captain.RunAsync("cohort edit", ("starts_on", "2026-03-09"));
        await Ada.RunAsync("goal set", ("text", "Learn"));
        World.Clock.MoveTo(Wednesday);

        var declined = await Captain.PressAsync(asked.Message!, Yes);

        Assert.That(Said(declined), Does.Contain("🌱 Week 1 opened"));
    }

    [Test]
    public async Task Another_Captain_may_have_changed_it_meanwhile_and_then_it_is_asked_anew()
    {
        await SetUpCohortAsync();
        var other = await SecondCaptainAsync();
        var asked = await Captain.RunAsync("cohort edit", ("weeks", 10));
        await other.PressAsync((await other.RunAsync("cohort break add", ("week_of", "2026-04-06"))).Message!, Yes);

        var again = await Captain.PressAsync(asked.Message!, Yes);
        var text = again.Text;
        var changed = await Captain.PressAsync(again.Message!, Yes);

        Assert.Multiple(() =>
        {
            Assert.That(text, Does.StartWith("🔄 Something changed meanwhile"));
            Assert.That(text, Does.Contain("Last day: Sun 3 May 2026 → **Sun 17 May 2026**"));
            Assert.That(changed.Text, Is.EqualTo("✅ Done. You changed the length from 8 to 10 weeks."));
        });
    }

    [Test]
    public async Task A_wish_that_another_Captain_has_fulfilled_is_fulfilled()
    {
        await SetUpCohortAsync();
        var other = await SecondCaptainAsync();
        var asked = await Captain.RunAsync("cohort edit", ("weeks", 10));
        await other.PressAsync((await other.RunAsync("cohort edit", ("weeks", 10))).Message!, Yes);

        var answer = await Captain.PressAsync(asked.Message!, Yes);

        Assert.That(answer.Text, Is.EqualTo("🌱 It is like that already, so there is nothing to change."));
    }

    [Test]
    public async Task Another_cohort_may_have_come_meanwhile()
    {
        await SetUpCohortAsync();
        var asked = await Captain.RunAsync("cohort edit", ("weeks", 10));
        await CreateNextAsync("2026-05-11");

        var declined = await Captain.PressAsync(asked.Message!, Yes);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(Said(declined), Does.Contain("With that it would meet *Session 7*"));
            Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
        });
    }

    [TestCase("cohort edit", "weeks", "10")]
    [TestCase("cohort break add", "week_of", "2026-04-06")]
    public async Task It_may_be_closed_meanwhile(string command, string option, string value)
    {
        await SetUpCohortAsync();
        var asked = await Captain.RunAsync(command, (option, option == "weeks" ? int.Parse(value) : value));
        await Captain.PressAsync((await Captain.RunAsync("cohort close")).Message!, "Yes, close it");

        var declined = await Captain.PressAsync(asked.Message!, Yes);

        Assert.That(Said(declined), Does.Contain("🛬 This cohort is closed, so nothing in it changes any more."));
    }

    [Test]
    public async Task A_week_may_have_begun_meanwhile()
    {
        await SetUpCohortAsync();
        var asked = await Captain.RunAsync("cohort break add", ("week_of", "2026-03-23"));
        World.Clock.MoveTo(Wednesday.AddDays(7));

        var declined = await Captain.PressAsync(asked.Message!, Yes);

        Assert.That(Said(declined), Does.Contain("The week of Mon 23 Mar 2026 has begun already."));
    }

    [Test]
    public async Task An_older_preview_does_not_confirm_what_is_newer()
    {
        await SetUpCohortAsync();
        var first = await Captain.RunAsync("cohort edit", ("weeks", 10));
        await Captain.RunAsync("cohort edit", ("weeks", 9));

        var asked = await Captain.PressAsync(first.Message!, Yes);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(asked.Text, Does.StartWith("🍃 This was settled or replaced by a newer request of yours."));
            Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
        });
    }

    [Test]
    public async Task What_was_settled_is_not_confirmed_again()
    {
        await SetUpCohortAsync();
        var first = await Captain.RunAsync("cohort edit", ("weeks", 10));
        var second = await Captain.RunAsync("cohort edit", ("weeks", 9));
        await Captain.PressAsync(second.Message!, "Keep it as it is");

        var declined = await Captain.PressAsync(first.Message!, Yes);

        Assert.That(Said(declined), Does.Contain("🍃 This was settled or replaced by a newer request of yours."));
    }

    [TestCase(Yes)]
    [TestCase("Keep it as it is")]
    public async Task Somebody_who_is_no_Captain_any_more_changes_nothing(string button)
    {
        await SetUpCohortAsync();
        var asked = await Captain.RunAsync("cohort edit", ("weeks", 10));
        Captain.Take(Captain.Roles[0]);

        var declined = await Captain.PressAsync(asked.Message!, button);

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(Said(declined), Does.Contain("🧭 This is for Captains"));
            Assert.That((await Ada.RunAsync("week")).Text, Does.Contain("Week 3 of 8"));
        });
    }
}
