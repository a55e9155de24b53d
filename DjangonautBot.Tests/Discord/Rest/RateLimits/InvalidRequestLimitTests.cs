using DjangonautBot.Discord.Rest.RateLimits;

namespace DjangonautBot.Tests.Discord.Rest.RateLimits;

public sealed class InvalidRequestLimitTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Test]
    public void One_less_than_the_limit_stops_nothing()
    {
        var limit = new InvalidRequestLimit();
        for (var n = 1; n < InvalidRequestLimit.Limit; n++)
        {
            limit.Count(TimeSpan.Zero);
        }

        Assert.That(limit.DelayAt(TimeSpan.Zero), Is.EqualTo(TimeSpan.Zero));
    }

    [TestCase(0, true)]
    [TestCase(9, true)]
    [TestCase(10, true)]
    [TestCase(11, false)]
    [TestCase(500, false)]
    public void The_limit_stops_everything_for_ten_minutes(int minute, bool stops)
    {
        var limit = new InvalidRequestLimit();
        for (var n = 0; n < InvalidRequestLimit.Limit; n++)
        {
            limit.Count(Minute / 2);
        }

        Assert.That(limit.DelayAt(minute * Minute) > TimeSpan.Zero, Is.EqualTo(stops));
    }

    [Test]
    public void Refusals_spread_over_hours_do_not_add_up()
    {
        var limit = new InvalidRequestLimit();
        for (var n = 0; n < 4 * InvalidRequestLimit.Limit; n++)
        {
            limit.Count(n * Minute / 100);
        }

        Assert.That(limit.DelayAt(4 * InvalidRequestLimit.Limit * Minute / 100), Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void A_ban_lasts_for_its_time()
    {
        var limit = new InvalidRequestLimit();
        limit.Ban(Minute, 60 * Minute);

        Assert.That(limit.DelayAt(2 * Minute), Is.EqualTo(59 * Minute));
    }
}
