using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Features.Crew.Presence;

/// <summary>Navigators are found when they are due, without a walk through the cohorts.</summary>
internal sealed class DuePresenceTests
{
    private static readonly Instant Day = Instant.FromUtc(2026, 3, 17, 10, 0);
    private static readonly Instant AfterLanding = Instant.FromUtc(2026, 6, 1, 10, 0);

    private static CancellationToken Cancellation => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task A_morning_with_many_goes_in_small_steps_and_leaves_nobody_out()
    {
        using var fixture = new PresenceFixture(navigators: 120);

        await fixture.Check.RunAsync(Day, Cancellation);
        var first = fixture.Asked.Count;
        await fixture.Check.RunAsync(Day, Cancellation);
        await fixture.Check.RunAsync(Day, Cancellation);
        await fixture.Check.RunAsync(Day, Cancellation);

        Assert.That((first, fixture.Asked.Count), Is.EqualTo((50, 120)));
    }

    [Test]
    public async Task A_cohort_that_has_landed_is_not_looked_at_again()
    {
        using var fixture = new PresenceFixture();

        await fixture.Check.RunAsync(AfterLanding, Cancellation);
        await fixture.Check.RunAsync(AfterLanding + Duration.FromDays(1), Cancellation);

        fixture.Cohorts.Received(1).Find(fixture.CohortId);
        Assert.That(fixture.Asked, Is.Empty);
    }

    [Test]
    public async Task A_cohort_that_is_opened_again_is_looked_at_again()
    {
        using var fixture = new PresenceFixture();
        var open = fixture.Cohort;
        fixture.Cohort = open with { ClosedAt = Day };
        await fixture.Check.RunAsync(Day, Cancellation);

        fixture.Cohort = open;
        fixture.Execute("update cohort set closed_at = null");
        await fixture.Check.RunAsync(Day, Cancellation);

        Assert.That(fixture.Asked, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task After_a_restart_nobody_is_asked_for_twice_on_one_day()
    {
        using var fixture = new PresenceFixture();

        await fixture.Check.RunAsync(Day, Cancellation);
        await fixture.Check.RunAsync(Day + Duration.FromHours(1), Cancellation);

        Assert.That(fixture.Asked, Has.Count.EqualTo(1));
    }
}
