using Microsoft.AspNetCore.Http;

namespace DjangonautBot.Sandbox.Page;

/// <summary>
/// Lets nobody in but the page itself: whoever asks under a name that is not this machine's (DNS rebinding), or changes
/// something from another origin, is refused.
/// </summary>
internal static class PageGuard
{
    // Nothing from elsewhere, no script or style in the text, and no other page around this one.
    private const string ContentSecurityPolicy = "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    /// <exception cref="PageException">The request is not the page's own.</exception>
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
