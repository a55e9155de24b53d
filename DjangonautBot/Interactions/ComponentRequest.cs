using DjangonautBot.Discord.Models;

namespace DjangonautBot.Interactions;

/// <summary>A button that somebody pressed, or a menu in which they chose.</summary>
/// <param name="Arguments">What stands in the custom id after the cohort.</param>
public sealed record ComponentRequest(
    Actor Actor, IReadOnlyList<long> Arguments, IReadOnlyList<string> Values, ResolvedEntities Resolved);
