using System.Threading.Channels;

namespace DjangonautBot.Discord.Gateway.Connection;

/// <summary>
/// All that is sent over one connection, in order and within its <see cref="SendBudget"/>; heartbeats overtake the rest.
/// Adding to it never waits.
/// </summary>
internal sealed class SendQueue(TimeProvider clock)
{
    /// <summary>Discord closes the connection over a larger payload.</summary>
    /// <remarks>https://discord.com/developers/docs/events/gateway#sending-events</remarks>
    public const int MaxPayloadBytes = 4096;

    private readonly Channel<(byte[] Payload, bool IsHeartbeat)> added =
        Channel.CreateUnbounded<(byte[], bool)>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Queue<byte[]> heartbeats = new();
    private readonly Queue<byte[]> others = new();
    private readonly SendBudget budget = new(clock);

    public void AddHeartbeat(byte[] payload) => Add(payload, isHeartbeat: true);

    /// <exception cref="ArgumentException">The payload is larger than <see cref="MaxPayloadBytes"/>.</exception>
    public void Add(byte[] payload) => Add(payload, isHeartbeat: false);

    /// <summary>Sends what is added, until cancelled.</summary>
    /// <exception cref="IOException">The connection is broken.</exception>
    public async Task RunAsync(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> send, CancellationToken cancellationToken)
    {
        while (true)
        {
            while (TakeNext() is { } payload)
                await send(payload, cancellationToken);
            await WaitForWorkAsync(cancellationToken);
        }
    }

    private void Add(byte[] payload, bool isHeartbeat)
    {
        if (payload.Length > MaxPayloadBytes)
            throw new ArgumentException($"A payload has {MaxPayloadBytes} bytes at most, and this one {payload.Length}.", nameof(payload));
        added.Writer.TryWrite((payload, isHeartbeat));
    }

    private byte[]? TakeNext()
    {
        while (added.Reader.TryRead(out var item))
            (item.IsHeartbeat ? heartbeats : others).Enqueue(item.Payload);

        var isHeartbeat = heartbeats.Count > 0;
        var line = isHeartbeat ? heartbeats : others;
        if (line.Count == 0 || budget.WaitBeforeNext(isHeartbeat) > TimeSpan.Zero)
            return null;
        budget.Spend();
        return line.Dequeue();
    }

    /// <summary>Until something is added, or until the budget has room for what is in line.</summary>
    private async Task WaitForWorkAsync(CancellationToken cancellationToken)
    {
        var isIdle = heartbeats.Count + others.Count == 0;
        var patience = isIdle ? Timeout.InfiniteTimeSpan : budget.WaitBeforeNext(isHeartbeat: heartbeats.Count > 0);
        Task addition = added.Reader.WaitToReadAsync(cancellationToken).AsTask();
        await addition.WaitAsync(patience, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
