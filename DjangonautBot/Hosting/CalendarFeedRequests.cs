using System.Globalization;
using System.Net;
using DjangonautBot.Features.Calendars.Feed;
using DjangonautBot.Features.Calendars.Writing;
using DjangonautBot.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace DjangonautBot.Hosting;

/// <summary>
/// Answers requests for calendars. It stands directly on the server, without the layers of ASP.NET Core that write paths into logs,
/// traces and metrics: the path is the secret.
/// </summary>
internal sealed partial class CalendarFeedRequests(
    CalendarFeed feed, CalendarSettings settings, RequestLimit limit, ILogger<CalendarFeedRequests> logger) : IHttpApplication<HttpContext>
{
    private const string Methods = "GET, HEAD";

    // Kept by the reader alone, which asks each time whether it has changed.
    private const string Caching = "private, no-cache";

    private const string NoSuchCalendar = "There is no calendar here.\n";

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        try
        {
            await RespondAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (StorageException exception)
        {
            LogStorage(exception.Problem);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            LogFailed(exception);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    private async Task RespondAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = Caching;
        if (limit.Take(OriginOf(context)) is { } wait)
        {
            response.StatusCode = StatusCodes.Status429TooManyRequests;
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = Methods;
        }
        else if (await feed.FindAsync(request.Path.Value ?? "", context.RequestAborted) is { } document)
        {
            await SendAsync(context, document);
        }
        else
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            await WriteAsync(context, "text/plain; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(NoSuchCalendar));
        }
    }

    private static Task SendAsync(HttpContext context, FeedDocument document)
    {
        context.Response.Headers.ETag = document.Tag;
        if (HasAlready(context.Request, document))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return WriteAsync(context, CalendarFile.ContentType, document.Content);
    }

    private static async Task WriteAsync(HttpContext context, string type, byte[] content)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
    }

    /// <remarks>https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2</remarks>
    private static bool HasAlready(HttpRequest request, FeedDocument document) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
        && EntityTagHeaderValue.Parse(document.Tag) is var own
        && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(own, useStrongComparison: false));

    // The last entry is the proxy's own; those before it are as the request brought them.
    private IPAddress OriginOf(HttpContext context)
    {
        var sender = context.Connection.RemoteIpAddress ?? IPAddress.None;
        var direct = sender.IsIPv4MappedToIPv6 ? sender.MapToIPv4() : sender;
        return settings.TrustedProxy is { } proxy
            && proxy.Contains(direct)
            && IPEndPoint.TryParse(context.Request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim(), out var origin)
            ? origin.Address
            : direct;
    }

    [LoggerMessage(340, LogLevel.Warning, "A calendar could not be read from the database: {Problem}")]
    private partial void LogStorage(StorageProblem problem);

    [LoggerMessage(341, LogLevel.Error, "A calendar could not be sent")]
    private partial void LogFailed(Exception exception);
}
