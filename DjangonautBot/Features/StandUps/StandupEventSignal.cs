using System.Threading.Channels;

namespace DjangonautBot.Features.StandUps;

/// <summary>Wakes whoever looks after scheduled events when one changes. Signals that come while it works are not lost.</summary>
internal sealed class StandupEventSignal
{
    private readonly Channel<bool> _pending =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _pending.Writer.TryWrite(true);

    public Task WaitAsync(CancellationToken cancellationToken) => _pending.Reader.ReadAsync(cancellationToken).AsTask();
}
