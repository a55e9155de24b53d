using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Maps the page: <c>/</c>, its files in <c>/page/</c>, and its API in <c>/page/api/</c>.</summary>
internal static class PageEndpoints
{
    private const string Api = "/page/api/";
    private const int Accepted = 202;

    public static void MapPage(this WebApplication app, SandboxWorld world, SandboxPage page, CancellationToken stopping)
    {
        var events = new PageEvents(world, page);
        var forms = new OpenForms();
        var actions = new PageActions(forms);

        Map("GET", "/", PageFiles.SendStartAsync);
        Map("GET", "/page/{file}", PageFiles.SendNamedAsync);
        Map("GET", Api + "events", http => CallAsync(http, call => events.StreamAsync(call, stopping)));
        Map("GET", Api + "files/{message}/{index:int}", http => CallAsync(http, AttachedFile.SendAsync));

        MapApi("GET", "state", call => Task.FromResult<JsonNode>(PageState.Read(call)));
        MapApi("GET", "messages", call => Task.FromResult<JsonNode>(PageMessages.Read(call)));
        MapApi("GET", "commands", call => Task.FromResult<JsonNode>(PageCommands.Read(call)));
        MapApi("POST", "run", actions.RunAsync);
        MapApi("POST", "autocomplete", PageActions.AutocompleteAsync);
        MapApi("POST", "press", actions.PressAsync);
        MapApi("POST", "choose", actions.ChooseAsync);
        MapApi("POST", "submit", actions.SubmitAsync);
        MapApi("POST", "message-command", actions.UseOnMessageAsync);
        MapApi("POST", "say", call => Do(call, PageActions.Say));
        MapApi("POST", "time", call => Task.FromResult<JsonNode>(TimeTravel.Move(call)));
        MapApi("POST", "faults", call => Do(call, PageFaults.Inject));
        MapApi("POST", "play", call => Do(call, _ => page.StartPlaying(stopping)), Accepted);
        MapApi("POST", "stop-playing", StopPlayingAsync);
        MapApi("POST", "reset", call => Do(call, _ => Reset(page)), Accepted);

        void Map(string method, string template, Func<HttpContext, Task> serve) =>
            app.MapMethods(template, [method], http => GuardAsync(http, serve));

        void MapApi(string method, string name, Func<PageCall, Task<JsonNode>> handle, int status = 200) =>
            Map(method, Api + name, http => CallAsync(http, async call => await WriteAsync(http, status, await handle(call))));

        async Task CallAsync(HttpContext http, Func<PageCall, Task> serve) => await serve(await PageCall.ReadAsync(world, page, http));
    }

    private static async Task GuardAsync(HttpContext http, Func<HttpContext, Task> serve)
    {
        PageGuard.Protect(http.Response);
        try
        {
            PageGuard.Check(http.Request);
            await serve(http);
        }
        catch (PageException exception)
        {
            await WriteAsync(http, exception.Status, Error(exception));
        }
        catch (SandboxInteractionException exception)
        {
            await WriteAsync(http, StatusCodes.Status409Conflict, Error(exception));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The browser has closed the connection.
        }
    }

    private static Task<JsonNode> Do(PageCall call, Action<PageCall> act)
    {
        act(call);
        return Task.FromResult<JsonNode>(new JsonObject());
    }

    private static async Task<JsonNode> StopPlayingAsync(PageCall call)
    {
        await call.Page.StopPlayingAsync();
        return new JsonObject();
    }

    private static void Reset(SandboxPage page)
    {
        if (page.Reset is null)
        {
            throw new SandboxInteractionException("This sandbox cannot be started anew from here.");
        }

        page.Reset();
    }

    private static JsonObject Error(Exception exception) => new() { ["error"] = exception.Message };

    private static async Task WriteAsync(HttpContext http, int status, JsonNode body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body.ToJsonString(), http.RequestAborted);
    }
}
