using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.RateLimits;
using Microsoft.AspNetCore.Http;

namespace DjangonautBot.Sandbox.Rest;

/// <summary>
/// Handles every call in this order: injected fault, token, rate limit, operation, recording, response.
/// </summary>
internal sealed class RestPipeline(SandboxWorld world, CancellationToken stopping)
{
    public async Task HandleAsync(HttpContext http, RestRoute route)
    {
        var body = await RequestBody.ReadAsync(http.Request, http.RequestAborted);
        var fault = world.Faults.Take(route.Method, route.Template);
        if (fault?.Kind is FaultKind.Hang)
        {
            Record(http, route, body, 0);
            await HangAsync(http);
            return;
        }

        var call = new RestCall(world, http.Request, body);
        var (response, limit) = world.Change(() =>
        {
            var state = TakeLimit(call, route, fault);
            var given = RestFaults.Instead(fault) ?? Execute(call, http.Request, route, state);
            given = RestFaults.After(fault, given);
            Record(http, route, body, given?.Status ?? 0);
            return (given, state);
        });
        if (fault?.Kind is FaultKind.SlowResponse)
        {
            await Task.Delay(fault.After, world.WireTime, http.RequestAborted);
        }

        if (response is null)
        {
            http.Abort();
        }
        else
        {
            // By the same clock as limits and nonces, so that a client which compares it with its own finds no difference.
            http.Response.Headers.Date = world.WireTime.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
            await WriteAsync(http, response, fault?.Kind is FaultKind.RateLimitHeaderless ? null : limit, fault?.After);
        }
    }

    private static RestResponse Execute(RestCall call, HttpRequest request, RestRoute route, RateLimitState? limit)
    {
        try
        {
            // Cloudflare, in front of Discord, requires it: https://discord.com/developers/docs/reference#user-agent.
            if (!request.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
            {
                throw new DiscordError(403, 40333, "internal network error");
            }

            if (route.NeedsToken && request.Headers.Authorization != $"Bot {call.World.Token}")
            {
                throw DiscordError.Unauthorized;
            }

            return limit is { Exceeded: true } ? RestFaults.TooMany(limit) : route.Handler(call);
        }
        catch (DiscordError error)
        {
            return new RestResponse(error.Status, error.Body);
        }
        catch (Exception failure)
        {
            // A bug of the sandbox must not pass for an error of Discord's.
            call.World.RecordFailure(failure);
            return new RestResponse(500, failure.ToString());
        }
    }

    private RateLimitState? TakeLimit(RestCall call, RestRoute route, RestFault? fault)
    {
        var state = route.Bucket is { } bucket ? world.Limits.Take(bucket, Major(call, route), countsGlobally: route.NeedsToken) : null;
        return RestFaults.Limit(fault, state, world.WireTime.GetUtcNow());
    }

    // The channel, server or webhook with its token: https://discord.com/developers/docs/topics/rate-limits#rate-limits.
    private static string Major(RestCall call, RestRoute route) => route.Template.Split('/') switch
    {
        [_, "webhooks", ..] => call.Path("webhook_token"),
        [_, "channels", ..] => call.Path("channel_id"),
        [_, "guilds", ..] => call.Path("guild_id"),
        _ => "",
    };

    private void Record(HttpContext http, RestRoute route, RequestBody body, int status)
    {
        var path = http.Request.Path.ToString()[SandboxEndpoints.ApiPath.Length..] + http.Request.QueryString;
        world.Change(() => world.Record(new RecordedRequest(route.Method, route.Template, path, body.Json, body.Files, status)));
    }

    private async Task HangAsync(HttpContext http)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        var gone = new TaskCompletionSource();
        await using var registration = until.Token.Register(gone.SetResult);
        await gone.Task;
        http.Abort();
    }

    private static async Task WriteAsync(HttpContext http, RestResponse response, RateLimitState? limit, TimeSpan? faultTime)
    {
        var headers = http.Response.Headers;
        if (limit is not null)
        {
            headers["X-RateLimit-Limit"] = Number(limit.Limit);
            headers["X-RateLimit-Remaining"] = Number(limit.Remaining);
            headers["X-RateLimit-Reset"] = Number(limit.Reset.ToUnixTimeMilliseconds() / 1000.0);
            headers["X-RateLimit-Reset-After"] = Number(limit.ResetAfter.TotalSeconds);
            headers["X-RateLimit-Bucket"] = limit.Bucket;
        }

        if (response.Status == 429)
        {
            headers.RetryAfter = Number(Math.Ceiling((limit?.ResetAfter ?? faultTime ?? TimeSpan.Zero).TotalSeconds));
            if (limit is not null)
            {
                headers["X-RateLimit-Scope"] = limit.Scope;
            }

            if (limit is { Scope: "global" })
            {
                headers["X-RateLimit-Global"] = "true";
            }
        }

        http.Response.StatusCode = response.Status;
        if (response.Body is null)
        {
            return;
        }

        var isText = response.Body is JsonValue;
        http.Response.ContentType = isText ? "text/plain" : "application/json";
        await http.Response.Body.WriteAsync(
            Encoding.UTF8.GetBytes(isText ? response.Body.GetValue<string>() : response.Body.ToJsonString()), http.RequestAborted);
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
