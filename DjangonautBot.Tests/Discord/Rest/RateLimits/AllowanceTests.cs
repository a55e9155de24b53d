using DjangonautBot.Discord.Rest.RateLimits;

namespace DjangonautBot.Tests.Discord.Rest.RateLimits;

public sealed class AllowanceTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Test]
    public void While_nothing_is_known_a_request_may_go()
    {
        Assert.That(new Allowance().DelayAt(TimeSpan.Zero), Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void A_request_without_an_answer_counts_too()
    {
        var allowance = new Allowance();
        allowance.Learn(TimeSpan.Zero, new RateLimitHeaders("b", Remaining: 1, ResetAfter: Second));
        allowance.Spend();

        Assert.That(allowance.DelayAt(TimeSpan.Zero), Is.GreaterThanOrEqualTo(Second));
    }

    [Test]
    public void After_the_reset_a_request_may_go()
    {
        var allowance = new Allowance();
        allowance.Learn(TimeSpan.Zero, new RateLimitHeaders("b", Remaining: 0, ResetAfter: Second));

        Assert.That(allowance.DelayAt(2 * Second), Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public void A_429_counts_more_than_what_its_headers_say_is_left()
    {
        var allowance = new Allowance();
        allowance.Learn(TimeSpan.Zero, new RateLimitHeaders("b", Remaining: 4, ResetAfter: Second));
        allowance.Block(TimeSpan.Zero, 5 * Second);

        Assert.That(allowance.DelayAt(Second), Is.GreaterThanOrEqualTo(4 * Second));
    }
}
