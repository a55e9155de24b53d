using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Rights;

namespace DjangonautBot.Interactions.Routes;

/// <summary>A pressed button, or a menu with its chosen values.</summary>
/// <param name="Arguments">The arguments of the custom id, after the cohort.</param>
public sealed record ComponentRequest(
    Actor Actor, IReadOnlyList<long> Arguments, IReadOnlyList<string> Values, ResolvedEntities Resolved)
{
    /// <summary>The routes of the bot.</summary>
    public required RouteTable Routes { get; init; }

    /// <summary>The person's roles in the server; none are known in direct messages.</summary>
    public IReadOnlyList<Snowflake>? Roles { get; init; }
}
