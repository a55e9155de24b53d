using System.Globalization;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Weeks;

/// <summary>
/// Eight weeks in which requests go wrong and the gateway drops, at random: the posts afterwards equal the ones
/// approved for a run without faults. <c>FAULT_TEST_SEED</c> repeats a run.
/// </summary>
internal sealed class EightWeeksFaultTests : EightWeeks
{
    private const int Strikes = 60;

    // Speed at which the wire's clock runs during a wait, which polls every few milliseconds.
    private static readonly TimeSpan AtEachGlance = TimeSpan.FromMilliseconds(200);

    private RandomFaults _randomFaults = null!;

    protected override TimeLapse TimeLapse => new(World, Bot.Database, BetweenSteps, IsCalm);

    [Test]
    public async Task Whatever_goes_wrong_nothing_is_lost_and_nothing_comes_twice()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FAULT_TEST_SEED"), CultureInfo.InvariantCulture, out var number)
            ? number
            : Random.Shared.Next();
        _randomFaults = new RandomFaults(World, new Random(seed), Strikes);

        var posts = await PlayAsync("Europe/Amsterdam", "2026-03-02");

        await TestContext.Out.WriteLineAsync(
            $"Seed {seed}: {_randomFaults.Struck} requests went wrong, the gateway dropped {_randomFaults.Drops} times");
        Approved.Verify("Amsterdam", posts);
        Assert.Multiple(() =>
        {
            Assert.That(_randomFaults.Struck, Is.GreaterThan(Strikes / 4));
            Assert.That(_randomFaults.Drops, Is.Positive);
        });
    }

    private void BetweenSteps()
    {
        PassTheLimits();
        _randomFaults.Blow();
    }

    // Refused requests are retried after seconds of the wire's time, and so is the gateway.
    private bool IsCalm()
    {
        PassWireTime(AtEachGlance);
        return _randomFaults.IsOver;
    }
}
