using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Wire;

namespace DjangonautBot.Sandbox.Gateway;

/// <summary>Holds all connections and sessions of the bot. Accessed under the world's lock only.</summary>
internal sealed class GatewayHub(SandboxWorld world)
{
    private const int IdentifiesADay = 1000;

    // Discord does not document its recommendation; it begins to name two at about this number of servers.
    private const int RecommendedServersPerShard = 1000;
    private static readonly TimeSpan SessionLife = TimeSpan.FromMinutes(5);
    private readonly Dictionary<string, GatewaySession> _sessions = [];
    private readonly HashSet<GatewayConnection> _connections = [];
    private readonly Dictionary<int, long> _lastIdentify = [];

    public int Identifies { get; private set; }

    public int Resumes { get; private set; }

    public int IdentifiesLeft => world.Faults.IdentifiesRemaining ?? Math.Max(0, IdentifiesADay - Identifies);

    /// <summary>Number of shards as in the response to <c>/gateway/bot</c>.</summary>
    public int RecommendedShards => world.Faults.RecommendedShards
        ?? Math.Max(1, (int)Math.Ceiling(world.Servers.Count(server => server.HasBot) / (double)RecommendedServersPerShard));

    public IReadOnlyList<GatewayConnection> Connections => [.. _connections];

    /// <summary>Session start limit as in the response to <c>/gateway/bot</c>.</summary>
    /// <remarks>https://discord.com/developers/docs/topics/gateway#session-start-limit-object</remarks>
    public JsonObject SessionStartLimit() => new()
    {
        ["total"] = IdentifiesADay,
        ["remaining"] = IdentifiesLeft,
        ["reset_after"] = world.Faults.ResetAfterMs,
        ["max_concurrency"] = world.Options.MaxConcurrency,
    };

    public void Open(GatewayConnection connection) => _connections.Add(connection);

    public void Closed(GatewayConnection connection)
    {
        _connections.Remove(connection);
        if (connection.Session is not { } session || session.Connection != connection)
        {
            return;
        }

        session.Connection = null;
        session.LostAt = world.WireTime.GetTimestamp();
    }

    /// <summary>Forgets the session of a connection, so that it cannot be resumed.</summary>
    public void Forget(GatewayConnection connection)
    {
        if (connection.Session is { } session && session.Connection == connection)
        {
            _sessions.Remove(session.Id);
        }
    }

    /// <summary>Sends an event to the sessions that it concerns. The data is created once, and only if there is such a session.</summary>
    /// <param name="intent">Intent that a session must have for the event; <see cref="Intents.None"/> for interactions.</param>
    public void Dispatch(string name, Func<JsonObject> data, ulong? serverId, long intent = Intents.Guilds)
    {
        string? json = null;
        foreach (var session in _sessions.Values)
        {
            if (!session.Serves(serverId) || !session.Listens(intent))
            {
                continue;
            }

            json ??= data().ToJsonString();
            Dispatch(session, name, json);
        }
    }

    /// <summary>
    /// Permits one IDENTIFY for each key in each interval, and restarts the interval. All shards of the token share the keys.
    /// See https://discord.com/developers/docs/topics/gateway#sharding-max-concurrency.
    /// </summary>
    public bool TryTakeIdentify(int shard)
    {
        var key = shard % world.Options.MaxConcurrency;
        var now = world.WireTime.GetTimestamp();
        if (_lastIdentify.TryGetValue(key, out var last) && world.WireTime.GetElapsedTime(last, now) < world.Options.IdentifyInterval)
        {
            return false;
        }

        _lastIdentify[key] = now;
        return true;
    }

    public void Begin(GatewayConnection connection, long intents, int shard, int shards)
    {
        var session = new GatewaySession(Guid.NewGuid().ToString("N"), intents, shard, shards) { Connection = connection };
        connection.Session = session;
        _sessions.Add(session.Id, session);
        Identifies++;
        if (world.Faults.IdentifiesRemaining is { } left)
        {
            world.Faults.IdentifiesRemaining = left - 1;
        }

        var servers = world.Servers.Where(server => server.HasBot && session.Serves(server.Id)).ToList();
        Dispatch(session, "READY", Ready(session, servers, connection.ResumeUrl).ToJsonString());
        if (!session.Listens(Intents.Guilds))
        {
            return;
        }

        foreach (var server in servers.Where(server => !server.IsDown))
        {
            Dispatch(session, "GUILD_CREATE", server.ToGuildCreate().ToJsonString());
        }
    }

    public ResumeOutcome Resume(GatewayConnection connection, string sessionId, long sequence)
    {
        if (!_sessions.TryGetValue(sessionId, out var session))
        {
            return ResumeOutcome.UnknownSession;
        }

        if (sequence < 0 || sequence > session.Sequence)
        {
            return ResumeOutcome.InvalidSequence;
        }

        var lost = session.Connection is null && world.WireTime.GetElapsedTime(session.LostAt) > SessionLife;
        if (lost || !session.Remembers(sequence))
        {
            _sessions.Remove(sessionId);
            return ResumeOutcome.UnknownSession;
        }

        session.Connection?.Abort();
        session.Connection = connection;
        connection.Session = session;
        Resumes++;
        session.ReplayAfter(sequence);
        session.Dispatch("RESUMED", """{"_trace":[]}""");
        return ResumeOutcome.Resumed;
    }

    private void Dispatch(GatewaySession session, string name, string json)
    {
        session.Dispatch(name, json);
        if (world.Faults.DuplicateDispatches)
        {
            session.Dispatch(name, json);
        }

        world.Report(SandboxActivityKind.Gateway, $"→ {name}");
    }

    private JsonObject Ready(GatewaySession session, IEnumerable<SandboxServer> servers, string resumeUrl) => new()
    {
        ["v"] = 10,
        ["user"] = UserJson.OfSelf(world.Bot),
        ["session_id"] = session.Id,
        ["session_type"] = "normal",
        ["resume_gateway_url"] = resumeUrl,
        ["guilds"] = new JsonArray([.. servers.Select(server => new JsonObject { ["id"] = server.Id.Wire(), ["unavailable"] = true })]),
        ["shard"] = new JsonArray(session.Shard, session.Shards),
        ["application"] = new JsonObject { ["id"] = world.ApplicationId.Wire(), ["flags"] = 0 },
        ["private_channels"] = new JsonArray(),
        ["relationships"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["user_settings"] = new JsonObject(),
        ["guild_join_requests"] = new JsonArray(),
        ["geo_ordered_rtc_regions"] = new JsonArray(),
        ["_trace"] = new JsonArray(),
    };
}
