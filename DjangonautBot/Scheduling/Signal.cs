using System.Threading.Channels;

namespace DjangonautBot.Scheduling;

/// <summary>Wakes a waiting worker. A signal that arrives while the worker is busy is not lost.</summary>
public abstract class Signal
{
    private readonly Channel<bool> _pending =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _pending.Writer.TryWrite(true);

    internal Task WaitAsync(CancellationToken cancellationToken) => _pending.Reader.ReadAsync(cancellationToken).AsTask();
}
