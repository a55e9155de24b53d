using DjangonautBot.Discord.Gateway;
using DjangonautBot.Discord.Models;
using DjangonautBot.Discord.Rest;
using DjangonautBot.Scheduling.Outbox;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Tests.Support;
using Microsoft.Extensions.Logging;
using NodaTime;
using NSubstitute;

namespace DjangonautBot.Tests.Scheduling.Outbox;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class OutboxServiceTests : IAsyncDisposable
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);

    private readonly OutboxFixture _story = new();
    private readonly OutboxSignal _signal = new();
    private readonly System.Threading.Channels.Channel<Snowflake> _tries = System.Threading.Channels.Channel.CreateUnbounded<Snowflake>();
    private readonly OutboxService _outbox;

    // Discord's responses to a post.
    private Func<Snowflake, Task<Message>> _discord = channel => Task.FromResult(OutboxFixture.Posted(channel, new Snowflake(5)));

    public OutboxServiceTests()
    {
        _outbox = new OutboxService(
            _story.Store,
            _story.Processor,
            _signal,
            _story.Gateway,
            _story.Clock,
            _story.Wire,
            _story.Loggers.CreateLogger<OutboxService>());
        _story.Rendering = delivery => OutboxFixture.Show(channel: delivery.Lane);
        _story.Rest.CreateMessageAsync(default, null!, null, default).ReturnsForAnyArgs(call =>
        {
            _tries.Writer.TryWrite(call.Arg<Snowflake>());
            return _discord(call.Arg<Snowflake>());
        });
    }

    [Test]
    public async Task What_is_due_at_the_start_is_posted()
    {
        await _story.RequestAsync();

        await _outbox.StartAsync(CancellationToken.None);

        Assert.That(await NextTryAsync(), Is.EqualTo(OutboxFixture.Channel));
    }

    [Test]
    public async Task A_signal_wakes_it()
    {
        await StartAndSleepAsync();
        await _story.RequestAsync();

        _signal.Set();

        Assert.That(await NextTryAsync(), Is.EqualTo(OutboxFixture.Channel));
    }

    [Test]
    public async Task A_server_that_is_not_there_yet_waits_and_holds_up_no_other()
    {
        var elsewhere = _story.AddCohort(new Snowflake(2));
        await _story.RequestAsync(subject: 1, lane: OutboxFixture.OtherChannel, cohort: elsewhere);
        await _story.RequestAsync(subject: 2);

        await _outbox.StartAsync(CancellationToken.None);

        Assert.That(await NextTryAsync(), Is.EqualTo(OutboxFixture.Channel));
        await _outbox.StopAsync(TestContext.CurrentContext.CancellationToken);
        Assert.That(_tries.Reader.TryRead(out _), Is.False);
    }

    [Test]
    public async Task What_waits_for_a_person_in_a_server_that_is_not_there_holds_up_nothing_for_them_in_another()
    {
        var elsewhere = _story.AddCohort(new Snowflake(2));
        await _story.RequestAsync(
            subject: 1,
            lane: OutboxFixture.DirectMessages,
            dueAt: _story.Now - Duration.FromHours(1),
            cohort: elsewhere);
        await _story.RequestAsync(subject: 2, lane: OutboxFixture.DirectMessages);

        await _outbox.StartAsync(CancellationToken.None);

        Assert.That(await NextTryAsync(), Is.EqualTo(OutboxFixture.DirectMessages));
        await _outbox.StopAsync(TestContext.CurrentContext.CancellationToken);
        Assert.That((_story.Outcome(1).State, _story.Outcome(2).State), Is.EqualTo(("waiting", "done")));
    }

    [Test]
    public async Task What_somebody_asked_for_goes_before_more_posts_than_are_sent_at_once()
    {
        const int MoreThanAreSentAtOnce = 100;
        const int SentAtOnce = 32;
        var nothingArrives = new TaskCompletionSource<Message>();
        _discord = _ => nothingArrives.Task;
        for (var subject = 2; subject <= MoreThanAreSentAtOnce; subject++)
        {
            await _story.PlanAsync(subject, new Snowflake(1000 + (ulong)subject), DeliveryPriority.Planned, Duration.FromHours(-1));
        }

        await _story.RequestAsync();

        await _outbox.StartAsync(CancellationToken.None);

        var tried = new List<Snowflake>();
        while (tried.Count < SentAtOnce)
        {
            tried.Add(await NextTryAsync());
        }

        nothingArrives.SetCanceled();
        Assert.That(tried, Has.Member(OutboxFixture.Channel));
    }

    [Test]
    public async Task Before_the_first_session_nothing_is_tried_and_nothing_put_off()
    {
        var identity = _story.Gateway.Identity;
        _story.Gateway.Identity.Returns((BotIdentity?)null);
        await _story.RequestAsync();
        await StartAndSleepAsync();
        var before = (_tries.Reader.TryRead(out _), _story.Waits() > Duration.Zero);

        _story.Gateway.Identity.Returns(identity);
        _signal.Set();

        Assert.That(before, Is.EqualTo((false, false)));
        Assert.That(await NextTryAsync(), Is.EqualTo(OutboxFixture.Channel));
    }

    [Test]
    public async Task A_jump_of_the_programs_clock_is_noticed_at_once()
    {
        await _story.RequestAsync(dueAt: _story.Now + Duration.FromDays(7));
        await StartAndSleepAsync();

        _story.Program.Advance(TimeSpan.FromDays(7));
        _story.Wire.Advance(TimeSpan.Zero);

        Assert.That(await NextTryAsync(), Is.EqualTo(OutboxFixture.Channel));
    }

    [Test]
    public async Task What_is_due_soon_is_posted_at_that_very_moment()
    {
        await _story.RequestAsync(dueAt: _story.Now + Duration.FromSeconds(7));
        await _outbox.StartAsync(CancellationToken.None);
        await _story.Wire.WaitForTimerAsync(TimeSpan.FromSeconds(7));

        _story.Wire.Advance(TimeSpan.FromSeconds(7));

        Assert.That(await NextTryAsync(), Is.EqualTo(OutboxFixture.Channel));
    }

    [Test]
    public async Task A_jump_back_repeats_nothing()
    {
        await _story.RequestAsync(subject: 1);
        await _outbox.StartAsync(CancellationToken.None);
        await NextTryAsync();
        _story.Program.Advance(TimeSpan.FromDays(-7));
        await _story.RequestAsync(subject: 2, lane: OutboxFixture.OtherChannel);

        _signal.Set();

        Assert.That(await NextTryAsync(), Is.EqualTo(OutboxFixture.OtherChannel));
    }

    [Test]
    public async Task So_many_channels_are_worked_on_at_once_and_no_more()
    {
        const int AtOnce = 32, Channels = 100;
        var answers = new TaskCompletionSource();
        _discord = async channel =>
        {
            await answers.Task;
            return OutboxFixture.Posted(channel, new Snowflake(5));
        };
        for (var number = 1; number <= Channels; number++)
        {
            await _story.RequestAsync(number, lane: new Snowflake(1000 + (ulong)number));
        }

        await _outbox.StartAsync(CancellationToken.None);
        for (var number = 1; number <= AtOnce; number++)
        {
            await NextTryAsync();
        }

        await _story.Wire.WaitForTimerAsync(LongestSleep);
        var more = _tries.Reader.TryRead(out _);
        answers.SetResult();
        for (var number = AtOnce + 1; number <= Channels; number++)
        {
            await NextTryAsync();
        }

        Assert.That(more, Is.False);
    }

    [Test]
    public async Task What_did_not_go_through_is_tried_again_when_its_pause_is_over()
    {
        var times = 0;
        _discord = channel => ++times == 1
            ? throw new DiscordUnreachableException("gone")
            : Task.FromResult(OutboxFixture.Posted(channel, new Snowflake(5)));
        await _story.RequestAsync();
        await _outbox.StartAsync(CancellationToken.None);
        await NextTryAsync();

        await _story.Wire.WaitForTimerAsync(TimeSpan.FromSeconds(1));
        _story.Wire.Advance(TimeSpan.FromSeconds(1));

        Assert.That(await NextTryAsync(), Is.EqualTo(OutboxFixture.Channel));
    }

    [Test]
    public async Task A_channel_that_takes_its_time_holds_up_no_other()
    {
        var slow = new TaskCompletionSource<Message>();
        _discord = channel =>
            channel == OutboxFixture.Channel ? slow.Task : Task.FromResult(OutboxFixture.Posted(channel, new Snowflake(6)));
        await _story.RequestAsync(subject: 1);
        await _story.RequestAsync(subject: 2, lane: OutboxFixture.OtherChannel);

        await _outbox.StartAsync(CancellationToken.None);

        Assert.That(
            new[] { await NextTryAsync(), await NextTryAsync() },
            Is.EquivalentTo([OutboxFixture.Channel, OutboxFixture.OtherChannel]));
        slow.SetResult(OutboxFixture.Posted(OutboxFixture.Channel, new Snowflake(5)));
    }

    [Test]
    public async Task A_row_that_cannot_be_rendered_ends_neither_the_outbox_nor_other_channels()
    {
        _story.Rendering = delivery => delivery.Lane == OutboxFixture.Channel
            ? throw new InvalidOperationException("Boom")
            : OutboxFixture.Show(channel: delivery.Lane);
        await _story.RequestAsync(subject: 1);
        await StartAndSleepAsync();
        await _story.RequestAsync(subject: 2, lane: OutboxFixture.OtherChannel);

        _signal.Set();

        Assert.That(await NextTryAsync(), Is.EqualTo(OutboxFixture.OtherChannel));
        await _outbox.StopAsync(TestContext.CurrentContext.CancellationToken);
        Assert.That(_story.Log, Has.Some.Contains("Boom"));
    }

    [Test]
    public async Task Stopping_waits_for_the_post_that_is_on_its_way()
    {
        var slow = new TaskCompletionSource<Message>();
        _discord = _ => slow.Task;
        await _story.RequestAsync();
        await _outbox.StartAsync(CancellationToken.None);
        await NextTryAsync();

        var stopping = _outbox.StopAsync(CancellationToken.None);
        var stoppedTooSoon = stopping.IsCompleted;
        slow.SetResult(OutboxFixture.Posted(OutboxFixture.Channel, new Snowflake(5)));
        await stopping;

        Assert.That(stoppedTooSoon, Is.False);
    }

    public async ValueTask DisposeAsync()
    {
        await _outbox.StopAsync(TestContext.CurrentContext.CancellationToken);
        _outbox.Dispose();
        _story.Dispose();
    }

    private async Task StartAndSleepAsync()
    {
        await _outbox.StartAsync(CancellationToken.None);
        await _story.Wire.WaitForTimersAsync(2);
    }

    private ValueTask<Snowflake> NextTryAsync() => _tries.Reader.ReadAsync(TestContext.CurrentContext.CancellationToken);
}
