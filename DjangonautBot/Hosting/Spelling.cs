using Quickenshtein;

namespace DjangonautBot.Hosting;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
internal static class Spelling
{
    /// <summary>Finds the name that is most like a mistyped one, in any case; null if none is like it.</summary>
    /// <remarks>A third of the letters, and at least one, may be wrong, missing or too many.</remarks>
    public static string? FindSimilar(string typed, IEnumerable<string> names) => names
        .Select(name => (Name: name, Mistakes: Levenshtein.GetDistance(typed.ToLowerInvariant(), name.ToLowerInvariant())))
        .Where(candidate => candidate.Mistakes <= Math.Max(1, (candidate.Name.Length + 1) / 3))
        .OrderBy(candidate => candidate.Mistakes)
        .Select(candidate => candidate.Name)
        .FirstOrDefault();
}
