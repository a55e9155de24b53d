using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Cohorts;

/// <summary>A start that was not meant so is corrected, as long as nobody has written in the cohort.</summary>
internal sealed class CohortCorrectionTests : CohortConversation
{
    [Test]
    public async Task A_start_within_a_week_that_has_begun_is_asked_about_and_can_be_the_next_Monday()
    {
        var created = await CreateNextAsync("today");
        var asked = created.Text;

        var moved = await Captain.PressAsync(created.Message!, "Begin on Mon 23 Mar 2026");

        await Assert.MultipleAsync(async () =>
        {
            Assert.That(asked, Does.Contain("Wed 18 Mar 2026 lies in a week that has begun already."));
            Assert.That(moved.Text, Is.EqualTo("✅ Done. You moved the start to Mon 23 Mar 2026."));
            Assert.That((await Captain.RunAsync("cohort history")).Text, Does.Contain("moved the start to Mon 23 Mar 2026"));
        });
    }

    [Test]
    public async Task It_can_be_meant_so()
    {
        var created = await CreateNextAsync("today");

        var kept = await Captain.PressAsync(created.Message!, "Week 1 began on Mon 16 Mar 2026");

        Assert.That(kept.Text, Is.EqualTo("🌱 Everything stays as it is."));
    }

    [TestCase("2026-03-16", Description = "The Monday itself leaves no doubt.")]
    [TestCase("2026-03-25", Description = "Nothing has begun, and the answer says which week it is.")]
    public async Task Other_starts_are_not_asked_about(string startsOn)
    {
        var created = await CreateNextAsync(startsOn);

        Assert.That(created.Message!.Buttons, Is.Empty);
    }

    [Test]
    public async Task The_button_does_nothing_once_the_start_is_another()
    {
        var created = await CreateNextAsync("today");
        await EditAsync(("starts_on", "2026-04-06"));

        var pressed = await Captain.PressAsync(created.Message!, "Begin on Mon 23 Mar 2026");

        Assert.That(pressed.Text, Does.StartWith("🍃 This was settled or replaced"));
    }

    [Test]
    public async Task The_start_moves_also_after_week_1_has_opened_and_what_was_posted_comes_anew()
    {
        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero));
        await SetUpCohortAsync();
        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await World.WaitUntilAsync(() => Openings(1).Count == 1, Cancellation);

        var changed = await EditAsync(("starts_on", "2026-03-09"));
        await World.WaitUntilAsync(() => Openings(1).Count == 0, Cancellation);
        var week = (await Ada.RunAsync("week")).Text;
        World.Clock.MoveTo(new DateTimeOffset(2026, 3, 9, 9, 0, 0, TimeSpan.Zero));
        await World.WaitUntilAsync(() => Openings(1).Count == 1, Cancellation);

        Assert.That(changed.Text, Is.EqualTo("✅ Done. You moved the start to Mon 9 Mar 2026."));
        Assert.That(week, Does.Contain("Mon 9 Mar 2026"));
    }

    [Test]
    public async Task The_zone_is_corrected_too()
    {
        await SetUpCohortAsync();

        var changed = await EditAsync(("time_zone", "Asia/Kolkata"));

        Assert.That(changed.Text, Is.EqualTo("✅ Done. You changed the time zone to Asia/Kolkata."));
    }

    [TestCase("goal")]
    [TestCase("ask")]
    [TestCase("quiet")]
    public async Task Whatever_somebody_has_written_keeps_the_start(string kind)
    {
        await SetUpCohortAsync();
        await (kind switch
        {
            "goal" => Ada.RunAsync("goal set", ("text", "Learn")),
            "ask" => Ada.RunAsync("ask", ("question", "Why?"), ("to", "The Navigators"), ("anonymous", true)),
            _ => Ada.RunAsync("quiet"),
        });

        var declined = await Captain.RunAsync("cohort edit", ("starts_on", "2026-03-09"));

        Assert.That(declined.Text, Does.Contain("people have written in it, so start and time zone stay"));
    }

    private IReadOnlyList<SandboxMessage> Openings(int week) => Cards($"Week {week} of 8");

    private async Task<Outcome> EditAsync((string Option, object Value) change)
    {
        var asked = await Captain.RunAsync("cohort edit", change);
        return await Captain.PressAsync(asked.Message!, "Yes, change it");
    }
}
