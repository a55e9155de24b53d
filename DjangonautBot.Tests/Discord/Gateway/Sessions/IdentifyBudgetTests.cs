using DjangonautBot.Discord.Gateway.Sessions;
using DjangonautBot.Discord.Models;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Discord.Gateway.Sessions;

internal sealed class IdentifyBudgetTests
{
    [TestCase(1000, 990, 3_600_000, 0)]
    [TestCase(1000, IdentifyBudget.Reserve + 1, 3_600_000, 0)]
    [TestCase(1000, IdentifyBudget.Reserve, 3_600_000, 3600)]
    [TestCase(1000, 0, 3_600_000, 3600)]
    [TestCase(1000, 0, 0, 5, Description = "never a tight loop, whatever Discord answers")]
    public void Where_few_sessions_are_left_it_waits_for_the_reset(int total, int remaining, long resetAfter, int seconds)
    {
        var budget = new IdentifyBudget(new ManualTimeProvider());

        var wait = budget.WaitBeforeNext(new SessionStartLimit(total, remaining, resetAfter, 1));

        Assert.That(wait, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [Test]
    public void Two_sessions_are_five_seconds_apart()
    {
        var clock = new ManualTimeProvider();
        var budget = new IdentifyBudget(clock);
        budget.Spend();
        clock.Advance(TimeSpan.FromSeconds(2));

        var wait = budget.WaitBeforeNext(new SessionStartLimit(1000, 990, 3_600_000, 1));

        Assert.That(wait, Is.EqualTo(TimeSpan.FromSeconds(3)));
    }
}
