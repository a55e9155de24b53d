using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway.Sharding;
using DjangonautBot.Discord.Models;
using DjangonautBot.Tests.Support;
using NSubstitute;

namespace DjangonautBot.Tests.Discord.Gateway.Sharding;

[CancelAfter(HangTimeout.Milliseconds)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class IdentifyQueueTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly IDiscordRest _rest = Substitute.For<IDiscordRest>();
    private readonly IdentifyQueue _queue;

    public IdentifyQueueTests() => _queue = new IdentifyQueue(_rest, _clock);

    [TestCase(1000, 990, 3_600_000, 0)]
    [TestCase(1000, IdentifyQueue.Reserve + 1, 3_600_000, 0)]
    [TestCase(1000, IdentifyQueue.Reserve, 3_600_000, 3600)]
    [TestCase(1000, 0, 3_600_000, 3600)]
    [TestCase(1000, 0, 0, 5, Description = "never a tight loop, whatever Discord answers")]
    public void Where_few_sessions_are_left_it_waits_for_the_reset(int total, int remaining, long resetAfter, int seconds)
    {
        var wait = _queue.WaitForBudget(new SessionStartLimit(total, remaining, resetAfter, 1));

        Assert.That(wait, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [Test]
    public async Task Sessions_that_other_shards_are_about_to_begin_count_as_used(CancellationToken cancellationToken)
    {
        await AnswerAsync(maxConcurrency: 2);
        await _queue.EnterAsync(0, cancellationToken);
        await _queue.EnterAsync(1, cancellationToken);

        var wait = _queue.WaitForBudget(new SessionStartLimit(1000, IdentifyQueue.Reserve + 1, 3_600_000, 2));

        Assert.That(wait, Is.EqualTo(TimeSpan.FromHours(1)));
    }

    [Test]
    public async Task Two_shards_with_one_key_are_five_seconds_apart(CancellationToken cancellationToken)
    {
        await _queue.EnterAsync(0, cancellationToken);
        var second = _queue.EnterAsync(1, cancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(20));
        _queue.Spend(0);

        await _clock.WaitForTimerAsync(IdentifyQueue.Spacing);
        var came = second.IsCompleted;
        _clock.Advance(IdentifyQueue.Spacing);
        await second;

        Assert.That(came, Is.False);
    }

    [TestCase(2, 1, ExpectedResult = true)]
    [TestCase(2, 2, ExpectedResult = false)]
    [TestCase(16, 15, ExpectedResult = true)]
    [TestCase(16, 16, ExpectedResult = false)]
    public async Task<bool> Shards_with_other_keys_need_not_wait(int maxConcurrency, int shard, CancellationToken cancellationToken)
    {
        await AnswerAsync(maxConcurrency);
        await _queue.EnterAsync(0, cancellationToken);

        return _queue.EnterAsync(shard, cancellationToken).IsCompleted;
    }

    [Test]
    public async Task A_shard_that_could_not_connect_costs_the_next_one_no_time(CancellationToken cancellationToken)
    {
        await _queue.EnterAsync(0, cancellationToken);
        var second = _queue.EnterAsync(1, cancellationToken);

        _queue.Leave(0);
        await second;

        Assert.That(_clock.DueIn, Is.Empty);
    }

    [Test]
    public async Task The_answer_that_told_the_number_of_shards_serves_the_first_session(CancellationToken cancellationToken)
    {
        var first = await AnswerAsync(maxConcurrency: 1);

        var (taken, next) = (await _queue.TakeInfoAsync(cancellationToken), await _queue.TakeInfoAsync(cancellationToken));

        Assert.That(taken, Is.SameAs(first));
        Assert.That(next, Is.SameAs(first));
        await _rest.Received(2).GetGatewayAsync(Arg.Any<CancellationToken>());
    }

    private async Task<GatewayInfo> AnswerAsync(int maxConcurrency)
    {
        var info = new GatewayInfo(new Uri("wss://gateway.example/"), 3, new SessionStartLimit(1000, 990, 3_600_000, maxConcurrency));
        _rest.GetGatewayAsync(Arg.Any<CancellationToken>()).Returns(info);
        return await _queue.AskAsync(CancellationToken.None);
    }
}
