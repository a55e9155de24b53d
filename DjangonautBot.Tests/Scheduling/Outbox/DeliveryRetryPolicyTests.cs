using DjangonautBot.Scheduling.Outbox.Failures;
using DjangonautBot.Tests.Support;
using FsCheck;
using NodaTime;

namespace DjangonautBot.Tests.Scheduling.Outbox;

internal sealed class DeliveryRetryPolicyTests
{
    [TestCase(0, 1)]
    [TestCase(1, 2)]
    [TestCase(5, 32)]
    [TestCase(8, 256)]
    [TestCase(9, 300)]
    [TestCase(int.MaxValue, 300)]
    public void The_pause_doubles_up_to_five_minutes(int attempts, int seconds) =>
        Assert.That(DeliveryRetryPolicy.AfterAttempts(attempts), Is.EqualTo(Duration.FromSeconds(seconds)));

    [Rule]
    public void The_pause_never_shrinks(NonNegativeInt attempts) =>
        Assert.That(
            DeliveryRetryPolicy.AfterAttempts(attempts.Get + 1),
            Is.GreaterThanOrEqualTo(DeliveryRetryPolicy.AfterAttempts(attempts.Get)));
}
