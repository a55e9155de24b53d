namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>In which order people could speak: always the same round, which somebody else begins each week.</summary>
internal static class SpeakingOrder
{
    /// <param name="people">In the order in which they joined, so that a newcomer comes last in the round.</param>
    /// <param name="week">1 or later.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> people, int week)
    {
        var first = people.Count == 0 ? 0 : (week - 1) % people.Count;
        return [.. people.Skip(first), .. people.Take(first)];
    }
}
