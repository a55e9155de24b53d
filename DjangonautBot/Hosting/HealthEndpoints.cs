using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DjangonautBot.Hosting;

/// <summary>
/// <c>/healthz</c>: the process is alive. <c>/readyz</c>: Discord is connected and has the commands, and the database can be written.
/// </summary>
internal static class HealthEndpoints
{
    public const string AlivePath = "/healthz";
    public const string ReadyPath = "/readyz";

    /// <summary>Body of <see cref="AlivePath"/>, by which the bot is told from another program.</summary>
    public const string Alive = "DjangonautBot is alive";

    /// <summary>
    /// Answers requests for the two paths; others go on to what follows. Two paths need no router, which would look through every method of
    /// the native file at its start to describe its routes.
    /// </summary>
    public static void UseHealth(this WebApplication app) =>
        app.Use(next => context => (HttpMethods.IsGet(context.Request.Method) ? context.Request.Path.Value : null) switch
        {
            AlivePath => RespondAsync(context, StatusCodes.Status200OK, Alive),
            ReadyPath => RespondReadyAsync(context, app.Services.GetRequiredService<HealthCheckService>()),
            _ => next(context),
        });

    private static async Task RespondReadyAsync(HttpContext context, HealthCheckService checks)
    {
        var report = await checks.CheckHealthAsync(context.RequestAborted);
        await RespondAsync(
            context,
            report.Status == HealthStatus.Healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
            string.Join('\n', report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Description}")));
    }

    private static Task RespondAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text + "\n", context.RequestAborted);
    }
}
