using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Gateway;

namespace DjangonautBot.Sandbox;

/// <summary>What Discord and the network between can do wrong, at a test's bidding.</summary>
public sealed class Faults
{
    private readonly SandboxWorld _world;
    private readonly List<RestFault> _rest = [];

    internal Faults(SandboxWorld world) => _world = world;

    /// <summary>The next connection is told to reconnect (op 7) before it gets a Hello; then this is false again.</summary>
    public bool ReconnectBeforeHello { get; set; }

    /// <summary>The next IDENTIFY is answered by closing with this code; then this is null again.</summary>
    public int? CloseCodeAtIdentify { get; set; }

    /// <summary>Heartbeats are not answered.</summary>
    public bool SwallowHeartbeatAcks { get; set; }

    /// <summary>Every event is sent twice, with a number of its own each time.</summary>
    public bool DuplicateDispatches { get; set; }

    /// <summary>What people do is not sent to the bot.</summary>
    public bool DropInteractions { get; set; }

    /// <summary>How many IDENTIFYs <c>/gateway/bot</c> says are left; counts down. Null: 1,000 less those made.</summary>
    public int? IdentifiesRemaining { get; set; }

    /// <summary>When <c>/gateway/bot</c> says that the identify budget is full again, in milliseconds.</summary>
    public long ResetAfterMs { get; set; } = 86_400_000;

    /// <summary>Asks all connections to reconnect (op 7).</summary>
    public void RequestReconnect() => OnConnections(connection => Send(connection, GatewayOp.Reconnect, null));

    /// <summary>Tells all connections that their session is invalid (op 9); one that is not resumable is forgotten.</summary>
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

    /// <summary>All connections die without a close frame.</summary>
    public void AbortConnections() => OnConnections(connection => connection.Abort());

    /// <summary>All connections stay open and say nothing any more, not even when they are being closed.</summary>
    public void FreezeConnections() => OnConnections(connection => connection.Freeze());

    /// <summary>Closes all connections with this code.</summary>
    public void CloseConnections(int code) => OnConnections(connection => connection.Close(code));

    /// <summary>Gives all rate-limit buckets other names.</summary>
    public void ChangeBuckets() => _world.Change(_world.Limits.ChangeBuckets);

    /// <summary>Makes the tokens of all interactions so far worthless, as after 15 minutes.</summary>
    public void ExpireInteractionTokens() => _world.Change(_world.Interactions.ExpireAll);

    /// <summary>Lets the next calls of one route go wrong.</summary>
    /// <param name="routeTemplate">As in Discord's OpenAPI file: <c>/channels/{channel_id}/messages</c>.</param>
    /// <param name="times">How many calls.</param>
    /// <param name="retryAfter">What a 429 says, or how long a slow answer takes; a second unless given.</param>
    public RestFault FailNext(string method, string routeTemplate, FaultKind kind, int times = 1, TimeSpan? retryAfter = null) =>
        Add(new RestFault(method, routeTemplate, kind, times, retryAfter));

    /// <summary>Refuses the next calls of one route with an error of Discord's, such as 403 with 40003.</summary>
    public RestFault RefuseNext(string method, string routeTemplate, int status, int code, string message, int times = 1) =>
        Add(new RestFault(method, routeTemplate, FaultKind.Refusal, times, null) { Status = status, Code = code, Message = message });

    internal RestFault? Take(string method, string routeTemplate) => _world.Look(() =>
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

    private void OnConnections(Action<GatewayConnection> strike) => _world.Change(() =>
    {
        foreach (var connection in _world.Gateway.Connections)
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
