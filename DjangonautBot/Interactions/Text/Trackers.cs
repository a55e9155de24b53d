using System.Text.RegularExpressions;

namespace DjangonautBot.Interactions.Text;

/// <summary>Recognises tickets and pull requests in what people write. No network call is made for this.</summary>
internal static partial class Trackers
{
    /// <summary>Django's ticket tracker; {id} stands for the number.</summary>
    public const string Django = "https://code.djangoproject.com/ticket/{id}";

    /// <summary>Every ticket and pull request in a text, each once, in order.</summary>
    /// <param name="trackerUrl">The team's own tracker, with {id} for the number; Django's if there is none.</param>
    public static IReadOnlyList<TrackerMention> Find(string text, string? trackerUrl) =>
    [
        .. Ticket().Matches(text)
            .Select(match => match.Groups["id"].Value)
            .Distinct()
            .Select(id => new TrackerMention(
                TrackerMentionKind.Ticket, $"#{id}", (trackerUrl ?? Django).Replace("{id}", id, StringComparison.Ordinal))),
    ];

    [GeneratedRegex(@"(#|\bticket )(?<id>\d{1,6})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ticket();
}
