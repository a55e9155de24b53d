using DjangonautBot.Discord.Rest.RateLimits;

namespace DjangonautBot.Tests.Discord.Rest.RateLimits;

public sealed class GlobalLimitTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Test]
    public void Fifty_go_at_once_and_the_next_a_little_more_than_a_second_later()
    {
        var limit = new GlobalLimit();
        for (var n = 0; n < 50; n++)
        {
            limit.Spend(TimeSpan.Zero);
        }

        Assert.That(limit.DelayAt(TimeSpan.Zero), Is.EqualTo(TimeSpan.FromSeconds(1.1)));
    }

    [Test]
    public void At_most_fifty_arrive_in_any_second_and_nine_tenths_of_that_do([Values(1, 2, 3, 4)] int seed)
    {
        var random = new Random(seed);
        var limit = new GlobalLimit();
        var now = TimeSpan.Zero;
        var arrivals = new List<TimeSpan>();
        while (now < TimeSpan.FromSeconds(60))
        {
            now += limit.DelayAt(now);
            limit.Spend(now);
            arrivals.Add(now + TimeSpan.FromMilliseconds(random.NextDouble() * 99));
        }

        arrivals.Sort();
        for (var n = 50; n < arrivals.Count; n++)
        {
            Assert.That(arrivals[n] - arrivals[n - 50], Is.GreaterThanOrEqualTo(Second));
        }

        Assert.That(arrivals.Count / now.TotalSeconds, Is.GreaterThanOrEqualTo(45));
    }

    [Test]
    public void A_pause_is_kept_and_a_shorter_one_does_not_end_it()
    {
        var limit = new GlobalLimit();
        limit.Pause(Second, 3 * Second);
        limit.Pause(Second, Second);

        Assert.That(limit.DelayAt(2 * Second), Is.EqualTo(2 * Second));
    }
}
