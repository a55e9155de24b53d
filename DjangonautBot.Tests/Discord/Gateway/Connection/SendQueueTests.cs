using System.Threading.Channels;
using DjangonautBot.Discord.Gateway.Connection;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Discord.Gateway.Connection;

[CancelAfter(HangTimeout.Milliseconds)]
internal sealed class SendQueueTests
{
    private const int Ordinary = 0;
    private const int Heartbeat = 1;
    private const int RoomForOrdinary = SendBudget.PerMinute - SendBudget.ReservedForHeartbeats;

    private ManualTimeProvider _clock = null!;
    private SendQueue _queue = null!;
    private Channel<int> _sent = null!;
    private CancellationTokenSource _stop = null!;
    private Task _running = Task.CompletedTask;

    [SetUp]
    public void Start()
    {
        _clock = new ManualTimeProvider();
        _queue = new SendQueue(_clock);
        _sent = Channel.CreateUnbounded<int>();
        _stop = new CancellationTokenSource();
    }

    [TearDown]
    public async Task Stop()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    [Test]
    public async Task What_is_added_is_sent_in_order()
    {
        foreach (var payload in new byte[] { 10, 11, 12 })
        {
            _queue.Add([payload]);
        }

        Run();

        Assert.That(await TakeAsync(3), Is.EqualTo(new[] { 10, 11, 12 }));
    }

    [Test]
    public async Task In_a_minute_no_more_than_the_budget_is_sent_and_the_rest_follows()
    {
        AddOrdinary(RoomForOrdinary + 1);
        Run();
        await TakeAsync(RoomForOrdinary);
        await _clock.WaitForTimerAsync(TimeSpan.FromMinutes(1));
        var sentTooEarly = _sent.Reader.TryPeek(out _);

        _clock.Advance(TimeSpan.FromMinutes(1));
        await TakeAsync(1);

        Assert.That(sentTooEarly, Is.False);
    }

    [Test]
    public async Task A_heartbeat_finds_room_where_the_rest_has_to_wait()
    {
        AddOrdinary(RoomForOrdinary + 1);
        Run();
        await TakeAsync(RoomForOrdinary);

        _queue.AddHeartbeat([Heartbeat]);

        Assert.That(await TakeAsync(1), Is.EqualTo(new[] { Heartbeat }));
    }

    [Test]
    public async Task Heartbeats_overtake_the_rest()
    {
        _queue.Add([Ordinary]);
        _queue.AddHeartbeat([Heartbeat]);
        Run();

        Assert.That(await TakeAsync(2), Is.EqualTo(new[] { Heartbeat, Ordinary }));
    }

    [Test]
    public async Task Even_heartbeats_keep_the_limit()
    {
        for (var count = 0; count <= SendBudget.PerMinute; count++)
        {
            _queue.AddHeartbeat([Heartbeat]);
        }

        Run();
        await TakeAsync(SendBudget.PerMinute);

        await _clock.WaitForTimerAsync(TimeSpan.FromMinutes(1));

        Assert.That(_sent.Reader.TryPeek(out _), Is.False);
    }

    [TestCase(SendQueue.MaxPayloadBytes, false)]
    [TestCase(SendQueue.MaxPayloadBytes + 1, true)]
    public void A_payload_above_4096_bytes_is_refused(int size, bool refused) =>
        Assert.That(() => _queue.Add(new byte[size]), refused ? Throws.ArgumentException : Throws.Nothing);

    private void AddOrdinary(int count)
    {
        for (var index = 0; index < count; index++)
        {
            _queue.Add([Ordinary]);
        }
    }

    private void Run() => _running = _queue.RunAsync(
        (payload, cancellationToken) => _sent.Writer.WriteAsync(payload.Span[0], cancellationToken), _stop.Token);

    private async Task<IReadOnlyList<int>> TakeAsync(int count)
    {
        var taken = new List<int>();
        while (taken.Count < count)
        {
            taken.Add(await _sent.Reader.ReadAsync().AsTask().WaitAsync(HangTimeout.Limit));
        }

        return taken;
    }
}
