using DjangonautBot.Discord.Models;
using DjangonautBot.Scheduling.Outbox.Deliveries;
using DjangonautBot.Tests.Support;
using NodaTime;

namespace DjangonautBot.Tests.Scheduling.Outbox;

/// <summary>Deliveries are counted by outcome. Each test counts a kind of its own, because others run at the same time.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DeliveryMetricsTests : IDisposable
{
    private readonly OutboxFixture _story = new();
    private readonly MetricRecorder _counted = new("djangonautbot.deliveries");

    public void Dispose()
    {
        _counted.Dispose();
        _story.Dispose();
    }

    [Test]
    public async Task What_is_open_is_due_or_waits_or_is_set_aside_or_planned()
    {
        await _story.RequestAsync(subject: 1, Lane(1), dueAt: _story.Now - Duration.FromMinutes(3));
        await _story.RequestAsync(subject: 2, Lane(1));
        await _story.RequestAsync(subject: 3, Lane(2));
        await _story.RequestAsync(subject: 4, Lane(2));
        await RetryInAsync(subject: 3, Duration.FromMinutes(5));
        await _story.RequestAsync(subject: 5, Lane(3));
        await RetryInAsync(subject: 5, Duration.FromMinutes(-5));
        await _story.RequestAsync(subject: 6, Lane(4));
        await _story.Store.MarkSetAsideAsync(_story.Row(6), mayExist: false, "no", _story.Now + Duration.FromDays(1), default);
        await _story.PlanAsync(subject: 7, Lane(1), DeliveryPriority.Planned, due: Duration.FromHours(1));

        var open = _story.Store.CountOpen(_story.Now, _story.WireNow);

        Assert.That(
            (open.Due, open.Waiting, open.SetAside, open.Planned, _story.Now - open.OldestDueAt),
            Is.EqualTo((3L, 2L, 1L, 1L, Duration.FromMinutes(3))));
    }

    [Test]
    public void Of_nothing_nothing_is_open()
    {
        var open = _story.Store.CountOpen(_story.Now, _story.WireNow);

        Assert.That((open.Due, open.Waiting, open.SetAside, open.Planned), Is.EqualTo((0L, 0L, 0L, 0L)));
    }

    [Test]
    public async Task An_outcome_is_counted_once_it_is_on_the_disk()
    {
        await _story.RequestAsync(kind: "metrics_skipped");

        await _story.Store.SkipAsync(_story.Head()!, "of no use", _story.Now, CancellationToken.None);

        Assert.That(_counted.Values("post=metrics_skipped, outcome=skipped"), Is.EqualTo([1]));
    }

    [Test]
    public async Task What_was_asked_for_anew_meanwhile_is_not_skipped_and_not_counted()
    {
        await _story.RequestAsync(kind: "metrics_requested");
        var head = _story.Head()!;
        await _story.RequestAsync(kind: "metrics_requested");

        await _story.Store.SkipAsync(head, "of no use", _story.Now, CancellationToken.None);

        Assert.That(_counted.Labels, Has.None.StartsWith("post=metrics_requested"));
    }

    private static Snowflake Lane(int number) => new(1000 + (ulong)number);

    private Task RetryInAsync(long subject, Duration pause) =>
        _story.Store.MarkRetryAsync(_story.Row(subject), () => _story.WireNow + pause, "no", CancellationToken.None);
}
