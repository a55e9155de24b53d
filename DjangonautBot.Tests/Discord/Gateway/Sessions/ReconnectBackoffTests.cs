using DjangonautBot.Discord.Gateway.Sessions;

namespace DjangonautBot.Tests.Discord.Gateway.Sessions;

internal sealed class ReconnectBackoffTests
{
    [Test]
    public void The_limit_doubles_until_a_minute()
    {
        var backoff = new ReconnectBackoff(() => 1);

        var pauses = Enumerable.Range(0, 8).Select(_ => backoff.Next().TotalSeconds);

        Assert.That(pauses, Is.EqualTo(new double[] { 2, 4, 8, 16, 32, 60, 60, 60 }));
    }

    [Test]
    public void No_pause_is_shorter_than_a_second()
    {
        var backoff = new ReconnectBackoff(() => 0);

        var pauses = Enumerable.Range(0, 8).Select(_ => backoff.Next().TotalSeconds);

        Assert.That(pauses, Is.All.EqualTo(1.0));
    }

    [Test]
    public void A_session_that_stayed_up_begins_it_anew()
    {
        var backoff = new ReconnectBackoff(() => 1);
        backoff.Next();
        backoff.Next();

        backoff.Reset();

        Assert.That(backoff.Next(), Is.EqualTo(TimeSpan.FromSeconds(2)));
    }
}
