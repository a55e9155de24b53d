using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.RateLimits;
using DjangonautBot.Sandbox.Rest;

namespace DjangonautBot.Sandbox;

/// <summary>Applies each kind of fault to a call.</summary>
internal static class RestFaults
{
    /// <summary>Response instead of executing the call; null to execute it.</summary>
    public static RestResponse? Instead(RestFault? fault) => fault?.Kind switch
    {
        FaultKind.RateLimitHeaderless => new(429, "error code: 1015"),
        FaultKind.ServerError500 => new(500, Error(0, "500: Internal Server Error")),
        FaultKind.BadGatewayBeforeCommit => new(502, "502 Bad Gateway"),
        FaultKind.ResetConnection => new(0),
        FaultKind.Error => new(fault.Status, Error(fault.Code, fault.Message)),
        FaultKind.Page => new(fault.Status, fault.Message),
        _ => null,
    };

    /// <summary>Response after executing the call; null to cut the connection.</summary>
    public static RestResponse? After(RestFault? fault, RestResponse response) => fault?.Kind switch
    {
        FaultKind.BadGatewayAfterCommit => new(502, "502 Bad Gateway"),
        FaultKind.GatewayTimeout504AfterCommit => new(504, "504 Gateway Timeout"),
        FaultKind.UnknownInteractionAfterSuccess => new(404, DiscordError.UnknownInteraction.Body),
        FaultKind.PageAfterCommit => new(fault.Status, fault.Message),
        FaultKind.ResetConnection or FaultKind.ResetAfterCommit => null,
        _ => response,
    };

    /// <summary>State of the bucket as changed by the fault.</summary>
    public static RateLimitState? Limit(RestFault? fault, RateLimitState? state, DateTimeOffset now)
    {
        var scope = fault?.Kind switch
        {
            FaultKind.RateLimitUser => "user",
            FaultKind.RateLimitGlobal => "global",
            FaultKind.RateLimitShared => "shared",
            _ => null,
        };
        if (scope is null)
        {
            return state;
        }

        return new RateLimitState(state?.Bucket ?? "", state?.Limit ?? 1, 0, now + fault!.After, fault.After, Exceeded: true, scope);
    }

    public static RestResponse TooMany(RateLimitState limit) => new(429, new JsonObject
    {
        ["message"] = limit.Scope == "shared" ? "The resource is being rate limited." : "You are being rate limited.",
        ["retry_after"] = Math.Round(limit.ResetAfter.TotalSeconds, 3),
        ["global"] = limit.Scope == "global",
        ["code"] = 0,
    });

    private static JsonObject Error(int code, string message) => new() { ["message"] = message, ["code"] = code };
}
