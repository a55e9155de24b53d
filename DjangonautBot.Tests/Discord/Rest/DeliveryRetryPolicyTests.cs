using DjangonautBot.Discord.Rest.Sending;

namespace DjangonautBot.Tests.Discord.Rest;

public sealed class DeliveryRetryPolicyTests
{
    [TestCase(1, 0, 1)]
    [TestCase(1, 1, 0.5)]
    [TestCase(2, 0, 2)]
    [TestCase(4, 0, 8)]
    [TestCase(4, 0.5, 6)]
    public void Pauses_double_and_are_shortened_by_chance_to_half_at_most(int tries, double random, double seconds)
    {
        Assert.That(RetryPolicy.Backoff(tries, random).TotalSeconds, Is.EqualTo(seconds));
    }
}
