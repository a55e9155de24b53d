using DjangonautBot.Discord;
using DjangonautBot.Discord.Gateway;
using DjangonautBot.Interactions.Routes;
using DjangonautBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

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
    public static void UseHealth(this WebApplication app, IDiscordGateway gateway, CommandRegistration commands, Database database) =>
        app.Use(next => context => (HttpMethods.IsGet(context.Request.Method) ? context.Request.Path.Value : null) switch
        {
            AlivePath => RespondAsync(context, StatusCodes.Status200OK, Alive),
            ReadyPath => RespondReadyAsync(context, gateway, commands, database),
            _ => next(context),
        });

    private static async Task RespondReadyAsync(
        HttpContext context, IDiscordGateway gateway, CommandRegistration commands, Database database)
    {
        var storage = await FindStorageProblemAsync(database, context.RequestAborted);
        var (state, problem) = (gateway.State, commands.Problem);
        var ready = state == GatewayState.Ready && problem is null && storage is null;
        await RespondAsync(
            context,
            ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
            $"gateway: {Describe(state, gateway.Shards)}\ncommands: {problem ?? "registered"}\ndatabase: {storage ?? "writable"}");
    }

    // Servers of the other shards are answered meanwhile.
    private static string Describe(GatewayState state, IReadOnlyList<GatewayState> shards)
    {
        var missing = shards.Index().Where(shard => shard.Item != GatewayState.Ready).ToList();
        return shards.Count <= 1 || missing.Count == 0
            ? $"{state}"
            : $"{shards.Count - missing.Count} of {shards.Count} ready, missing shard "
                + string.Join(", ", missing.Select(shard => $"{shard.Index} ({shard.Item})"));
    }

    private static Task RespondAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(text + "\n", context.RequestAborted);
    }

    private static async Task<string?> FindStorageProblemAsync(Database database, CancellationToken cancellationToken)
    {
        try
        {
            // Beginning to write takes the write lock, which fails for a read-only or locked file.
            await database.WriteAsync(_ => { }, cancellationToken);
            return null;
        }
        catch (StorageException exception)
        {
            return exception.Problem.ToString();
        }
    }
}
