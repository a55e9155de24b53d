using System.Globalization;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Conversations.Weeks;

/// <summary>
/// Eight weeks in which requests go wrong and the gateway drops, at random: what stands afterwards equals what somebody has
/// approved for fine weather. <c>FAULT_TEST_SEED</c> repeats a run.
/// </summary>
internal sealed class EightWeeksFaultTests : EightWeeks
{
    private const int Strikes = 60;

    // How fast the wire's clock runs while something is being waited for: a glance comes every few milliseconds.
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

    // What was refused is tried again after seconds of the wire's time, and so is the gateway.
    private bool IsCalm()
    {
        PassWireTime(AtEachGlance);
        return _randomFaults.IsOver;
    }
}
