using System.Threading.Channels;

namespace DjangonautBot.Discord.Gateway.Connection;

/// <summary>
/// Sends the payloads of one connection in order and within its <see cref="SendBudget"/>; heartbeats overtake the rest.
/// Adding a payload never waits.
/// </summary>
internal sealed class SendQueue(TimeProvider clock)
{
    /// <summary>Largest payload, in bytes of UTF-8. Discord closes the connection over a larger one.</summary>
    /// <remarks>https://discord.com/developers/docs/events/gateway#sending-events</remarks>
    public const int MaxPayloadBytes = 4096;

    private readonly Channel<(byte[] Payload, bool IsHeartbeat)> _added =
        Channel.CreateUnbounded<(byte[], bool)>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Queue<byte[]> _heartbeats = new();
    private readonly Queue<byte[]> _others = new();
    private readonly SendBudget _budget = new(clock);

    public void AddHeartbeat(byte[] payload) => Add(payload, isHeartbeat: true);

    /// <exception cref="ArgumentException">The payload is larger than <see cref="MaxPayloadBytes"/>.</exception>
    public void Add(byte[] payload) => Add(payload, isHeartbeat: false);

    /// <summary>Sends the added payloads until cancelled.</summary>
    /// <exception cref="IOException">The connection is broken.</exception>
    public async Task RunAsync(Func<ReadOnlyMemory<byte>, CancellationToken, ValueTask> send, CancellationToken cancellationToken)
    {
        while (true)
        {
            while (TakeNext() is { } payload)
            {
                await send(payload, cancellationToken);
            }

            await WaitForWorkAsync(cancellationToken);
        }
    }

    private void Add(byte[] payload, bool isHeartbeat)
    {
        if (payload.Length > MaxPayloadBytes)
        {
            throw new ArgumentException($"A payload has {MaxPayloadBytes} bytes at most, and this one {payload.Length}.", nameof(payload));
        }

        _added.Writer.TryWrite((payload, isHeartbeat));
    }

    private byte[]? TakeNext()
    {
        while (_added.Reader.TryRead(out var item))
        {
            (item.IsHeartbeat ? _heartbeats : _others).Enqueue(item.Payload);
        }

        var isHeartbeat = _heartbeats.Count > 0;
        var line = isHeartbeat ? _heartbeats : _others;
        if (line.Count == 0 || _budget.WaitBeforeNext(isHeartbeat) > TimeSpan.Zero)
        {
            return null;
        }

        _budget.Spend();
        return line.Dequeue();
    }

    /// <summary>Waits until a payload is added, or until the budget has room for the next one.</summary>
    private async Task WaitForWorkAsync(CancellationToken cancellationToken)
    {
        var isIdle = _heartbeats.Count + _others.Count == 0;
        var patience = isIdle ? Timeout.InfiniteTimeSpan : _budget.WaitBeforeNext(isHeartbeat: _heartbeats.Count > 0);
        Task addition = _added.Reader.WaitToReadAsync(cancellationToken).AsTask();
        await addition.WaitAsync(patience, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
