namespace DjangonautBot.Discord.Rest;

/// <summary>Destination of a request, and the key of its rate limit.</summary>
/// <param name="Name">Method and template, such as <c>POST /channels/{id}/messages</c>: the only form that is logged.</param>
/// <param name="Major">Major parameter, for each value of which a bucket exists: a channel, a server, or an interaction's token.</param>
/// <param name="Path">Path with ids and query. It can hold an interaction's token, so it is never logged.</param>
/// <param name="IsInteraction">
/// True if addressed by an interaction's token: exempt from the global limit, and no proof of the bot's own token.
/// </param>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#rate-limits</remarks>
internal sealed record Route(HttpMethod Method, string Name, string Major, string Path, bool IsInteraction)
{
    /// <summary>Template of the path, such as <c>/channels/{id}/messages</c>.</summary>
    public string Template => Name[(Method.Method.Length + 1)..];

    public static Route Get(RoutePath path) => path.ToRoute(HttpMethod.Get);

    public static Route Post(RoutePath path) => path.ToRoute(HttpMethod.Post);

    public static Route Put(RoutePath path) => path.ToRoute(HttpMethod.Put);

    public static Route Patch(RoutePath path) => path.ToRoute(HttpMethod.Patch);

    public static Route Delete(RoutePath path) => path.ToRoute(HttpMethod.Delete);

    /// <summary>Returns the name, never the path.</summary>
    public override string ToString() => Name;
}
