using Microsoft.AspNetCore.Http;

namespace DjangonautBot.Sandbox.Page;

/// <summary>Serves the files of the page, which are embedded in the program.</summary>
internal static class PageFiles
{
    private const string Start = "index.html";

    public static Task SendStartAsync(HttpContext http) => SendAsync(http, Start);

    public static Task SendNamedAsync(HttpContext http) => SendAsync(http, (string)http.Request.RouteValues["file"]!);

    private static async Task SendAsync(HttpContext http, string name)
    {
        await using var file = typeof(PageFiles).Assembly.GetManifestResourceStream($"Browser/{name}")
            ?? throw new PageException(404, $"There is no {name}.");
        http.Response.ContentType = TypeOf(name);
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
