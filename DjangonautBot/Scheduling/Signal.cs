using System.Threading.Channels;

namespace DjangonautBot.Scheduling;

/// <summary>Wakes whoever waits for something to do. Signals that come while it works are not lost.</summary>
public abstract class Signal
{
    private readonly Channel<bool> _pending =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _pending.Writer.TryWrite(true);

    internal Task WaitAsync(CancellationToken cancellationToken) => _pending.Reader.ReadAsync(cancellationToken).AsTask();
}
