namespace DjangonautBot.Discord.Rest;

/// <summary>Where a request goes, and what its rate limit is kept by.</summary>
/// <param name="Name">Method and template, such as <c>POST /channels/{id}/messages</c>: the only form that is logged.</param>
/// <param name="Major">What each bucket exists once for: the channel, the server, or an interaction with its token.</param>
/// <param name="Path">With ids and query. It can hold an interaction's token, so it is never logged.</param>
/// <param name="IsInteraction">
/// Addressed by an interaction's token: not bound to the global limit, and not proof of the bot's own token.
/// </param>
/// <remarks>https://discord.com/developers/docs/topics/rate-limits#rate-limits</remarks>
internal sealed record Route(HttpMethod Method, string Name, string Major, string Path, bool IsInteraction)
{
    public static Route Get(RoutePath path) => path.ToRoute(HttpMethod.Get);

    public static Route Post(RoutePath path) => path.ToRoute(HttpMethod.Post);

    public static Route Put(RoutePath path) => path.ToRoute(HttpMethod.Put);

    public static Route Patch(RoutePath path) => path.ToRoute(HttpMethod.Patch);

    public static Route Delete(RoutePath path) => path.ToRoute(HttpMethod.Delete);

    /// <summary>Never the path.</summary>
    public override string ToString() => Name;
}
