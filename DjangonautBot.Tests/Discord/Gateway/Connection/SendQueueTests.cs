using System.Threading.Channels;
using DjangonautBot.Discord.Gateway.Connection;
using DjangonautBot.Tests.Support;

namespace DjangonautBot.Tests.Discord.Gateway.Connection;

[CancelAfter(30_000)]
internal sealed class SendQueueTests
{
    private const int Ordinary = 0;
    private const int Heartbeat = 1;
    private const int RoomForOrdinary = SendBudget.PerMinute - SendBudget.ReservedForHeartbeats;

    private ManualTimeProvider clock = null!;
    private SendQueue queue = null!;
    private Channel<int> sent = null!;
    private CancellationTokenSource stop = null!;
    private Task running = Task.CompletedTask;

    [SetUp]
    public void Start()
    {
        clock = new ManualTimeProvider();
        queue = new SendQueue(clock);
        sent = Channel.CreateUnbounded<int>();
        stop = new CancellationTokenSource();
    }

    [TearDown]
    public async Task Stop()
    {
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    [Test]
    public async Task What_is_added_is_sent_in_order()
    {
        foreach (var payload in new byte[] { 10, 11, 12 })
            queue.Add([payload]);
        Run();

        Assert.That(await TakeAsync(3), Is.EqualTo(new[] { 10, 11, 12 }));
    }

    [Test]
    public async Task In_a_minute_no_more_than_the_budget_is_sent_and_the_rest_follows()
    {
        AddOrdinary(RoomForOrdinary + 1);
        Run();
        await TakeAsync(RoomForOrdinary);
        await clock.WaitForTimerAsync(TimeSpan.FromMinutes(1));
        var sentTooEarly = sent.Reader.TryPeek(out _);

        clock.Advance(TimeSpan.FromMinutes(1));
        await TakeAsync(1);

        Assert.That(sentTooEarly, Is.False);
    }

    [Test]
    public async Task A_heartbeat_finds_room_where_the_rest_has_to_wait()
    {
        AddOrdinary(RoomForOrdinary + 1);
        Run();
        await TakeAsync(RoomForOrdinary);

        queue.AddHeartbeat([Heartbeat]);

        Assert.That(await TakeAsync(1), Is.EqualTo(new[] { Heartbeat }));
    }

    [Test]
    public async Task Heartbeats_overtake_the_rest()
    {
        queue.Add([Ordinary]);
        queue.AddHeartbeat([Heartbeat]);
        Run();

        Assert.That(await TakeAsync(2), Is.EqualTo(new[] { Heartbeat, Ordinary }));
    }

    [Test]
    public async Task Even_heartbeats_keep_the_limit()
    {
        for (var count = 0; count <= SendBudget.PerMinute; count++)
            queue.AddHeartbeat([Heartbeat]);
        Run();
        await TakeAsync(SendBudget.PerMinute);

        await clock.WaitForTimerAsync(TimeSpan.FromMinutes(1));

        Assert.That(sent.Reader.TryPeek(out _), Is.False);
    }

    [TestCase(SendQueue.MaxPayloadBytes, false)]
    [TestCase(SendQueue.MaxPayloadBytes + 1, true)]
    public void A_payload_above_4096_bytes_is_refused(int size, bool refused) =>
        Assert.That(() => queue.Add(new byte[size]), refused ? Throws.ArgumentException : Throws.Nothing);

    private void AddOrdinary(int count)
    {
        for (var index = 0; index < count; index++)
            queue.Add([Ordinary]);
    }

    private void Run() => running = queue.RunAsync(
        (payload, cancellationToken) => sent.Writer.WriteAsync(payload.Span[0], cancellationToken), stop.Token);

    private async Task<IReadOnlyList<int>> TakeAsync(int count)
    {
        var taken = new List<int>();
        while (taken.Count < count)
            taken.Add(await sent.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10)));
        return taken;
    }
}
