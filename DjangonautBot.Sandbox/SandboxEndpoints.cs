using System.Net;
using System.Text.Json.Nodes;
using DjangonautBot.Sandbox.Gateway;
using DjangonautBot.Sandbox.Interactions;
using DjangonautBot.Sandbox.Page;
using DjangonautBot.Sandbox.Rest;
using DjangonautBot.Sandbox.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DjangonautBot.Sandbox;

/// <summary>Maps a sandbox into a web application, its own or the bot's.</summary>
public static class SandboxEndpoints
{
    internal const string ApiPath = "/api/v10";

    private static readonly TimeSpan TimeStep = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Maps <c>/api/v10/*</c>, <c>/gateway</c>, <c>/clock</c>, people's files, and the page at <c>/</c>. Rejects requests whose Host is
    /// not this machine's own name, so that no web page open in a browser can reach the sandbox under a name of its own.
    /// </summary>
    /// <param name="page">Functions of the page that only the host can provide.</param>
    public static void MapSandbox(this WebApplication app, SandboxWorld world, SandboxPage? page = null)
    {
        var stopping = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        PassTime(world, stopping);
        var pipeline = new RestPipeline(world, stopping);
        app.UseWebSockets();

        foreach (var route in RestApi.Routes)
        {
            Map(app, route.Method, ApiPath + route.Template, http => pipeline.HandleAsync(http, route));
        }

        foreach (var (method, template) in RestApi.Unsupported)
        {
            Map(app, method, ApiPath + template, http => WriteAsync(http, DiscordError.Unsupported(method, template)));
        }

        foreach (var template in RestApi.Routes.Select(route => route.Template).Distinct())
        {
            MapError(app, template, DiscordError.MethodNotAllowed);
        }

        MapError(app, "/{**rest}", DiscordError.NotFound);

        Map(app, "GET", "/gateway", http => ConnectAsync(http, world, stopping));
        Map(app, "GET", "/gateway/resume", http => ConnectAsync(http, world, stopping));
        Map(app, "GET", "/clock", http => WriteAsync(http, 200, new() { ["unix_ms"] = world.ReadClock() }));
        Map(app, "GET", UploadStore.Path + "/{application}/{id}/{name}", http => SendUploadAsync(http, world));
        app.MapPage(world, page ?? new SandboxPage(), stopping);
    }

    // The clock's moves are noticed at once; this is for time that passes without one.
    private static void PassTime(SandboxWorld world, CancellationToken stopping)
    {
        var timer = world.Clock.CreateTimer(_ => world.PassTime(), null, TimeStep, TimeStep);
        stopping.Register(timer.Dispose);
    }

    private static void Map(IEndpointRouteBuilder app, string method, string template, RequestDelegate handler) =>
        app.MapMethods(template, [method], Guarded(handler));

    // Routing prefers an endpoint that names the method to this one, which takes all methods that are left.
    private static void MapError(IEndpointRouteBuilder app, string template, DiscordError error) =>
        app.Map(ApiPath + template, Guarded(http => WriteAsync(http, error)));

    private static RequestDelegate Guarded(RequestDelegate handler) => http => IsLoopback(http.Request.Host.Host)
        ? handler(http)
        : WriteAsync(http, 403, new JsonObject { ["message"] = "The sandbox answers on loopback only.", ["code"] = 0 });

    internal static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static async Task ConnectAsync(HttpContext http, SandboxWorld world, CancellationToken stopping)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            await WriteAsync(http, 400, new JsonObject { ["message"] = "This is a WebSocket.", ["code"] = 0 });
            return;
        }

        world.Change(() => world.Uploads.Origin = $"{http.Request.Scheme}://{http.Request.Host}");
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping, http.RequestAborted);
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await new GatewayConnection(world, http, socket).RunAsync(ended.Token);
    }

    // A CDN asks for no token.
    private static Task SendUploadAsync(HttpContext http, SandboxWorld world)
    {
        SandboxUpload? upload = null;
        if (Json.ParseId((string?)http.Request.RouteValues["id"]) is not { } id
            || !world.Read(() => world.Uploads.TryFind(id, out upload)))
        {
            return WriteAsync(http, 404, new JsonObject { ["message"] = "There is no such file.", ["code"] = 0 });
        }

        http.Response.ContentType = MediaJson.TypeOf(upload!.FileName);
        http.Response.ContentLength = upload.Bytes.Length;
        return http.Response.Body.WriteAsync(upload.Bytes, http.RequestAborted).AsTask();
    }

    private static Task WriteAsync(HttpContext http, DiscordError error) => WriteAsync(http, error.Status, error.Body);

    private static async Task WriteAsync(HttpContext http, int status, JsonObject body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body.ToJsonString(), http.RequestAborted);
    }
}
