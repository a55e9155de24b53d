using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Gateway;

namespace DjangonautBot.Sandbox;

/// <summary>Injects failures of Discord and the network.</summary>
public sealed class Faults
{
    private readonly SandboxWorld _world;
    private readonly List<RestFault> _rest = [];

    internal Faults(SandboxWorld world) => _world = world;

    /// <summary>Asks the next connection to reconnect (op 7) before Hello. Reset after use.</summary>
    public bool ReconnectBeforeHello { get; set; }

    /// <summary>Close code in response to the next IDENTIFY. Reset to null after use.</summary>
    public int? CloseCodeAtIdentify { get; set; }

    /// <summary>Leaves heartbeats without acknowledgement.</summary>
    public bool SwallowHeartbeatAcks { get; set; }

    /// <summary>Sends every event twice, with a sequence number of its own each time.</summary>
    public bool DuplicateDispatches { get; set; }

    /// <summary>Withholds interactions from the bot.</summary>
    public bool DropInteractions { get; set; }

    /// <summary>Number of IDENTIFYs left according to <c>/gateway/bot</c>; counts down. If null, 1,000 less those made.</summary>
    public int? IdentifiesRemaining { get; set; }

    /// <summary>Milliseconds until the identify budget is full again according to <c>/gateway/bot</c>.</summary>
    public long ResetAfterMs { get; set; } = 86_400_000;

    /// <summary>Number of shards recommended by <c>/gateway/bot</c>; one for each 1,000 servers if null.</summary>
    public int? RecommendedShards { get; set; }

    /// <summary>Asks all connections to reconnect (op 7).</summary>
    public void RequestReconnect() => OnConnections(connection => Send(connection, GatewayOp.Reconnect, null));

    /// <summary>Tells all connections that their session is invalid (op 9).</summary>
    /// <param name="resumable">If false, the sessions are forgotten.</param>
    public void InvalidateSession(bool resumable) => OnConnections(connection =>
    {
        if (!resumable)
        {
            _world.Gateway.Forget(connection);
            connection.Session = null;
        }

        Send(connection, GatewayOp.InvalidSession, resumable);
    });

    /// <summary>Asks all connections for a heartbeat at once (op 1).</summary>
    public void RequestHeartbeat() => OnConnections(connection => Send(connection, GatewayOp.Heartbeat, null));

    /// <summary>Cuts all connections without a close frame.</summary>
    public void AbortConnections() => OnConnections(connection => connection.Abort());

    /// <summary>Cuts the connection of one shard without a close frame.</summary>
    public void AbortConnection(int shard) => OnConnections(connection => connection.Abort(), shard);

    /// <summary>Keeps all connections open but sends nothing any more, not even when they are being closed.</summary>
    public void FreezeConnections() => OnConnections(connection => connection.Freeze());

    /// <summary>Closes all connections with this code.</summary>
    public void CloseConnections(int code) => OnConnections(connection => connection.Close(code));

    /// <summary>Renames all rate-limit buckets.</summary>
    public void ChangeBuckets() => _world.Change(_world.Limits.ChangeBuckets);

    /// <summary>Expires the tokens of all interactions so far, as after 15 minutes.</summary>
    public void ExpireInteractionTokens() => _world.Change(_world.Interactions.ExpireAll);

    /// <summary>Makes the next calls of one route fail.</summary>
    /// <param name="routeTemplate">Template as in Discord's OpenAPI file: <c>/channels/{channel_id}/messages</c>.</param>
    /// <param name="times">Number of calls.</param>
    /// <param name="retryAfter"><c>retry_after</c> of a 429, or delay of a slow response; a second if null.</param>
    public RestFault FailNext(string method, string routeTemplate, FaultKind kind, int times = 1, TimeSpan? retryAfter = null) =>
        Add(new RestFault(method, routeTemplate, kind, times, retryAfter));

    /// <summary>Rejects the next calls of one route with an error of Discord's, such as 403 with 40003.</summary>
    public RestFault RejectNext(string method, string routeTemplate, int status, int code, string message, int times = 1) =>
        Add(new RestFault(method, routeTemplate, FaultKind.Error, times, null) { Status = status, Code = code, Message = message });

    /// <summary>Answers the next calls of one route with a page that is not Discord's, as a proxy on the way does.</summary>
    /// <param name="executes">True if the calls are executed all the same.</param>
    public RestFault AnswerNext(string method, string routeTemplate, int status, string page, bool executes = false, int times = 1) =>
        Add(new RestFault(method, routeTemplate, executes ? FaultKind.PageAfterCommit : FaultKind.Page, times, null)
        {
            Status = status,
            Message = page,
        });

    internal RestFault? Take(string method, string routeTemplate) => _world.Read(() =>
    {
        var fault = _rest.Find(fault => fault.Left > 0 && fault.Method == method && fault.RouteTemplate == routeTemplate);
        if (fault is not null)
        {
            fault.Left--;
        }

        return fault;
    });

    internal bool TakeReconnectBeforeHello()
    {
        var taken = ReconnectBeforeHello;
        ReconnectBeforeHello = false;
        return taken;
    }

    internal int? TakeIdentifyCloseCode()
    {
        var taken = CloseCodeAtIdentify;
        CloseCodeAtIdentify = null;
        return taken;
    }

    private static void Send(GatewayConnection connection, int op, JsonNode? data) =>
        connection.Send(GatewayProtocol.Frame(op, data));

    private void OnConnections(Action<GatewayConnection> strike, int? shard = null) => _world.Change(() =>
    {
        foreach (var connection in _world.Gateway.Connections.Where(connection => shard is null || connection.Session?.Shard == shard))
        {
            strike(connection);
        }
    });

    private RestFault Add(RestFault fault) => _world.Change(() =>
    {
        _rest.Add(fault);
        return fault;
    });
}
