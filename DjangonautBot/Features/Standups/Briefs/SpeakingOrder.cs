namespace DjangonautBot.Features.Standups.Briefs;

/// <summary>Speaking order at stand-ups: a fixed round that begins with another person each week.</summary>
internal static class SpeakingOrder
{
    /// <param name="people">People in the order in which they joined, so that a newcomer is last in the round.</param>
    /// <param name="week">Program week, 1 or later.</param>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> people, int week)
    {
        var first = people.Count == 0 ? 0 : (week - 1) % people.Count;
        return [.. people.Skip(first), .. people.Take(first)];
    }
}
