using System.Globalization;

namespace DjangonautBot.Sandbox.Gateway;

/// <summary>
/// What outlives a connection: the numbered events of one identified shard, kept until a heartbeat says they arrived.
/// </summary>
internal sealed class GatewaySession(string id, long intents, int shard, int shards)
{
    private readonly Queue<(long Sequence, string Frame)> _sent = new();

    public string Id => id;

    public int Shard => shard;

    public int Shards => shards;

    public bool HasGuilds => (intents & Intents.Guilds) != 0;

    public long Sequence { get; private set; }

    /// <summary>The connection that it speaks through; null while there is none.</summary>
    public GatewayConnection? Connection { get; set; }

    /// <summary>When the last connection was lost, as a wire timestamp.</summary>
    public long LostAt { get; set; }

    /// <summary>Events without a server go to shard 0. See https://discord.com/developers/docs/topics/gateway#sharding.</summary>
    public bool Serves(ulong? serverId) => serverId is { } server ? (int)((server >> 22) % (ulong)shards) == shard : shard == 0;

    public void Dispatch(string name, string data)
    {
        var sequence = ++Sequence;
        var frame = string.Create(CultureInfo.InvariantCulture, $$"""{"t":"{{name}}","s":{{sequence}},"op":0,"d":{{data}}}""");
        _sent.Enqueue((sequence, frame));
        Connection?.Send(frame);
    }

    /// <summary>Forgets what has arrived.</summary>
    public void Acknowledge(long sequence)
    {
        while (_sent.TryPeek(out var first) && first.Sequence <= sequence)
        {
            _sent.Dequeue();
        }
    }

    /// <summary>Whether all that came after <paramref name="sequence"/> is still known.</summary>
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
