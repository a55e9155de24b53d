namespace DjangonautBot.Interactions.Text;

/// <summary>Puts what people wrote at length into a message of ours. It neither breaks out of its place nor mentions anyone.</summary>
internal static class Prose
{
    /// <summary>One line in which nothing is formatted, with tickets as links, shortened at a sentence or word.</summary>
    /// <param name="trackerUrl">The team's own tracker, with {id} for the number; Django's if there is none.</param>
    /// <param name="limit">In code points, links included; at least 60.</param>
    public static string Line(string text, string? trackerUrl, int limit) =>
        Excerpt.Of(Markdown.Escape(Excerpt.Of(text, limit / 2)), limit);
}
