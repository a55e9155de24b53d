using Microsoft.AspNetCore.Http;

namespace DjangonautBot.Sandbox.Page;

/// <summary>
/// Admits requests of the page only: rejects a Host that is not this machine's (DNS rebinding), and changes from another
/// origin.
/// </summary>
internal static class PageGuard
{
    // Nothing from other origins, no inline script or style, and no embedding in another page.
    private const string ContentSecurityPolicy = "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    /// <exception cref="PageException">The request does not come from the page.</exception>
    public static void Check(HttpRequest request)
    {
        if (!SandboxEndpoints.IsLoopback(request.Host.Host))
        {
            throw new PageException(403, "The sandbox answers on loopback only.");
        }

        if (HttpMethods.IsGet(request.Method) || !request.Headers.TryGetValue("Origin", out var origin))
        {
            return;
        }

        if (origin != $"{request.Scheme}://{request.Host}")
        {
            throw new PageException(403, "The sandbox takes orders from its own page only.");
        }
    }

    public static void Protect(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
    }
}
