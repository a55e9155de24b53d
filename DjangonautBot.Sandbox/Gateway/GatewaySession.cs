using System.Globalization;

namespace DjangonautBot.Sandbox.Gateway;

/// <summary>
/// The session of one shard, which outlives a connection. Keeps its events until a heartbeat acknowledges them.
/// </summary>
internal sealed class GatewaySession(string id, long intents, int shard, int shards)
{
    private readonly Queue<(long Sequence, string Frame)> _sent = new();

    public string Id => id;

    public int Shard => shard;

    public int Shards => shards;

    public bool Listens(long intent) => (intents & intent) == intent;

    public long Sequence { get; private set; }

    /// <summary>Current connection of the session; null while there is none.</summary>
    public GatewayConnection? Connection { get; set; }

    /// <summary>Wire timestamp of the loss of the last connection.</summary>
    public long LostAt { get; set; }

    /// <summary>True if the shard serves a server; shard 0 also serves events without a server.</summary>
    /// <remarks>https://discord.com/developers/docs/topics/gateway#sharding</remarks>
    public bool Serves(ulong? serverId) => serverId is { } server ? Serves(server, shard, shards) : shard == 0;

    /// <inheritdoc cref="Serves(ulong?)"/>
    public static bool Serves(ulong serverId, int shard, int shards) => (int)((serverId >> 22) % (ulong)shards) == shard;

    public void Dispatch(string name, string data)
    {
        var sequence = ++Sequence;
        var frame = string.Create(CultureInfo.InvariantCulture, $$"""{"t":"{{name}}","s":{{sequence}},"op":0,"d":{{data}}}""");
        _sent.Enqueue((sequence, frame));
        Connection?.Send(frame);
    }

    /// <summary>Forgets the events that have arrived.</summary>
    public void Acknowledge(long sequence)
    {
        while (_sent.TryPeek(out var first) && first.Sequence <= sequence)
        {
            _sent.Dequeue();
        }
    }

    /// <summary>True if all events after <paramref name="sequence"/> are still kept.</summary>
    public bool Remembers(long sequence) => sequence == Sequence || (_sent.TryPeek(out var first) && first.Sequence <= sequence + 1);

    public void ReplayAfter(long sequence)
    {
        foreach (var (number, frame) in _sent.ToArray())
        {
            if (number > sequence)
            {
                Connection?.Send(frame);
            }
        }
    }
}
