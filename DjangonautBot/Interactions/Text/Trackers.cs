using DjangonautBot.Interactions.Text.Links;

namespace DjangonautBot.Interactions.Text;

/// <summary>Recognises tickets and pull requests in people's texts, without network calls.</summary>
internal static class Trackers
{
    /// <summary>Django's ticket tracker; {id} stands for the number.</summary>
    public const string Django = "https://code.djangoproject.com/ticket/{id}";

    /// <summary>The placeholder for the number of a ticket in a tracker's address.</summary>
    public const string Id = "{id}";

    /// <summary>The maximum length of a tracker's address.</summary>
    public const int LongestUrl = 200;

    private const int LongestOwner = 39;
    private const int LongestRepository = 100;

    // Characters that could end a link of ours too soon, or are invalid in an address.
    private const string Forbidden = "<>()[]{}\"`\\^|";

    /// <summary>Every ticket and pull request in a text, each once, in order.</summary>
    /// <param name="trackerUrl">The team's own tracker, with {id} for the number; Django's if there is none.</param>
    public static IReadOnlyList<TrackerMention> Find(string text, string? trackerUrl) =>
    [
        .. new DiscordTextScanner(VisibleText.Of(text), trackerUrl).Scan()
            .Select(span => span.Mention)
            .OfType<TrackerMention>()
            .DistinctBy(mention => mention.Url),
    ];

    /// <summary>Whether it can be a team's tracker: an address that begins with https and has {id} once, after its host.</summary>
    public static bool IsTracker(string url) =>
        url.Length <= LongestUrl
        && url.Split(Id) is [var before, var after]
        && before.IndexOf('/', Math.Min(before.Length, "https://".Length)) > 0
        && !(before + after).Any(character => character is <= ' ' or >= '\u007F' || Forbidden.Contains(character, StringComparison.Ordinal))
        && Uri.TryCreate($"{before}1{after}", UriKind.Absolute, out var address)
        && address is { Scheme: "https", UserInfo: "", Host.Length: > 0 };

    /// <summary>A ticket by its number.</summary>
    public static TrackerMention Ticket(ReadOnlySpan<char> id, string? trackerUrl) =>
        new(TrackerMentionKind.Ticket, $"#{id}", (trackerUrl ?? Django).Replace(Id, id.ToString(), StringComparison.Ordinal));

    /// <summary>The ticket or pull request that an address is of, whatever part of its page it points to; or null.</summary>
    public static TrackerMention? Read(string address, string? trackerUrl) =>
        ReadTicket(address, trackerUrl ?? Django) ?? ReadPullRequest(address) ?? ReadTicket(address, Django);

    private static TrackerMention? ReadTicket(string address, string trackerUrl)
    {
        var parts = WithoutScheme(trackerUrl).ToString().Split(Id);
        var rest = WithoutScheme(address);
        if (parts is not [var before, var after] || !rest.StartsWith(before, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        rest = rest[before.Length..];
        var id = rest[..TicketNumber.CountDigits(rest)];
        rest = rest[id.Length..];
        return id.Length > 0 && rest.StartsWith(after, StringComparison.OrdinalIgnoreCase) && EndsPart(rest[after.Length..])
            ? Ticket(id, trackerUrl)
            : null;
    }

    private static TrackerMention? ReadPullRequest(string address)
    {
        var rest = WithoutScheme(address);
        rest = rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? rest["www.".Length..] : rest;
        if (!TakePart(ref rest, out var host) || !host.Equals("github.com", StringComparison.OrdinalIgnoreCase)
            || !TakePart(ref rest, out var owner) || owner.Length > LongestOwner || !IsName(owner)
            || !TakePart(ref rest, out var repository) || repository.Length > LongestRepository || !IsName(repository)
            || !TakePart(ref rest, out var pull) || pull is not "pull")
        {
            return null;
        }

        var id = rest[..TicketNumber.CountDigits(rest)];
        return id.Length > 0 && EndsPart(rest[id.Length..])
            ? new TrackerMention(
                TrackerMentionKind.PullRequest, $"{owner}/{repository}#{id}", $"https://github.com/{owner}/{repository}/pull/{id}")
            : null;
    }

    private static ReadOnlySpan<char> WithoutScheme(ReadOnlySpan<char> address) =>
        address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? address[(scheme + "://".Length)..] : address;

    private static bool TakePart(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> part)
    {
        var slash = rest.IndexOf('/');
        part = slash < 0 ? rest : rest[..slash];
        rest = slash < 0 ? [] : rest[(slash + 1)..];
        return slash > 0;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EndsPart(ReadOnlySpan<char> rest) => rest is [] or ['/' or '?' or '#' or '&', ..];
}
