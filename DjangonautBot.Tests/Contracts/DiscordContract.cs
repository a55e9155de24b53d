using System.Collections.Concurrent;
using System.Text.Json;
using DjangonautBot.Sandbox;
using DjangonautBot.Tests.Repository;

namespace DjangonautBot.Tests.Contracts;

/// <summary>
/// Check of a request of the bot against Discord's published schemas, which know every field, its
/// <see cref="DocumentedRules"/>, which the schemas do not hold, and on top the bot's own <see cref="UnwrittenRules"/>.
/// </summary>
internal static class DiscordContract
{
    private const string Commands = "/applications/{}/commands";

    // Documented, and not among the operations that were taken from Discord's published schemas.
    private const string OwnServers = "/users/@me/guilds";

    // Each bot registers the same commands, by far the longest body.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> CheckedCommands = new();

    private static readonly Lazy<OpenApi?> Published = new(() =>
        File() is { } file ? OpenApi.Parse(System.IO.File.ReadAllText(file)) : null);

    /// <summary>Whether the schemas are there. Without them only the rules are checked.</summary>
    public static bool Available => Published.Value is not null;

    public static string WhyUnavailable =>
        "Discord's schemas are not here: neither at ../shared/discord-openapi.json beside the repository nor where the "
        + "environment variable DISCORD_OPENAPI says.";

    /// <param name="routeTemplate">The route with placeholders of any name: <c>/channels/{channel_id}/messages</c>.</param>
    /// <param name="pathAndQuery">The requested path, with or without <c>/api/v10</c>.</param>
    /// <param name="json">The body, or the <c>payload_json</c> of a multipart body; null when there is none.</param>
    /// <returns>One line for each mistake, naming method, route, field and error; none for a valid request.</returns>
    public static IReadOnlyList<string> Check(string method, string routeTemplate, string pathAndQuery, string? json)
    {
        var mistakes = Published.Value is { } published ? CheckPublished(published, method, routeTemplate, pathAndQuery, json) : [];
        if (json is not null)
        {
            mistakes = mistakes.Concat(CheckRules($"{method} {RouteShape.Of(routeTemplate)}", json));
        }

        return [.. mistakes.Distinct().Select(mistake => $"{method} {routeTemplate}: {mistake}")];
    }

    /// <summary>Checks a request as the sandbox received it.</summary>
    public static IReadOnlyList<string> Check(RecordedRequest request) =>
        Check(request.Method, request.RouteTemplate, request.Path, request.Json);

    private static IEnumerable<string> CheckPublished(OpenApi published, string method, string template, string pathAndQuery, string? json)
    {
        var (path, query) = pathAndQuery.Split('?', 2) is [var before, var after] ? (before, after) : (pathAndQuery, "");
        if (published.Find(method, path) is not { } operation)
        {
            return method == "GET" && path.EndsWith(OwnServers, StringComparison.Ordinal) ? [] : ["Discord knows no such operation"];
        }

        var mistakes = CheckPath(operation, path).Concat(CheckQuery(operation, query)).Concat(CheckBody(published, operation, json));
        return RouteShape.Of(template) == operation.Shape ? mistakes : mistakes.Prepend($"the path is one of {operation.Template}");
    }

    private static IReadOnlyList<string> CheckBody(OpenApi published, Operation operation, string? json) =>
        operation is { Method: "PUT", Shape: Commands } && json is not null
            ? CheckedCommands.GetOrAdd(json, _ => [.. published.CheckBody(operation, json)])
            : [.. published.CheckBody(operation, json)];

    private static IEnumerable<string> CheckRules(string operation, string json)
    {
        var request = new OutgoingRequest(operation, JsonSerializer.Deserialize<JsonElement>(json));
        return DocumentedRules.Check(request).Concat(UnwrittenRules.Check(request));
    }

    private static IEnumerable<string> CheckPath(Operation operation, string path) =>
        RouteShape.ValuesIn(operation.Shape, path).Zip(operation.PathParameters)
            .Where(pair => !pair.Second.Takes(Uri.UnescapeDataString(pair.First)))
            .Select(pair => $"{pair.Second.Name} in the path is not valid");

    private static IEnumerable<string> CheckQuery(Operation operation, string query)
    {
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var before, var after] ? (before, after) : (pair, "");
            if (!operation.QueryParameters.TryGetValue(name, out var parameter))
            {
                yield return $"{name} is not known in the query";
            }
            else if (!parameter.Takes(Uri.UnescapeDataString(value)))
            {
                yield return $"{name} in the query is not valid";
            }
        }
    }

    internal static string? File()
    {
        var shared = RepositoryRoot.Find()?.Parent is { } beside ? Path.Combine(beside.FullName, "shared", "discord-openapi.json") : null;
        return new[] { Environment.GetEnvironmentVariable("DISCORD_OPENAPI"), shared }.FirstOrDefault(System.IO.File.Exists);
    }
}
