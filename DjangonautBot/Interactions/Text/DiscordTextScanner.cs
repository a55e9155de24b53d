using DjangonautBot.Interactions.Text.Links;

namespace DjangonautBot.Interactions.Text;

/// <summary>
/// Splits a text in one pass from left to right: code, addresses, tickets, pull requests, and the words between them. Put
/// together again, the parts are the text.
/// </summary>
/// <param name="text">Visible characters only: <see cref="VisibleText"/>.</param>
/// <param name="trackerUrl">The team's own tracker, with {id} for the number; Django's if there is none.</param>
internal sealed class DiscordTextScanner(string text, string? trackerUrl)
{
    private const string Fence = "```";
    private const string TicketWord = "ticket";

    private readonly BacktickRuns _backticks = new(text);
    private readonly List<DiscordTextSpan> _spans = [];
    private int _shown;

    public IReadOnlyList<DiscordTextSpan> Scan()
    {
        for (var at = 0; at < text.Length;)
        {
            at = text[at] switch
            {
                '\\' when at + 1 < text.Length && Markdown.CanBeEscaped(text[at + 1]) => at + 2,
                '`' => ReadCode(at),
                '<' => ReadAddressInBrackets(at),
                '#' => ReadNumber(at, hash: at),
                var letter when char.IsAsciiLetter(letter) => ReadWord(at),
                _ => at + 1,
            };
        }

        AddText(text.Length);
        return _spans;
    }

    private int ReadCode(int at)
    {
        var run = text.AsSpan(at).IndexOfAnyExcept('`') is >= 0 and var length ? length : text.Length - at;
        var begin = at + run;
        if (run == Fence.Length)
        {
            var closing = text.IndexOf(Fence, begin, StringComparison.Ordinal);
            return IsCode(WithoutLanguage(text.AsSpan(begin, (closing < 0 ? text.Length : closing) - begin)))
                ? Add(DiscordTextSpanKind.Code, at, closing < 0 ? text.Length : closing + run)
                : begin;
        }

        return _backticks.FindNext(run, begin) is { } next && IsCode(text.AsSpan(begin, next - begin))
            ? Add(DiscordTextSpanKind.Code, at, next + run)
            : begin;
    }

    private static bool IsCode(ReadOnlySpan<char> content) => !content.IsWhiteSpace();

    private static ReadOnlySpan<char> WithoutLanguage(ReadOnlySpan<char> content)
    {
        var end = 0;
        while (end < content.Length && (char.IsAsciiLetterOrDigit(content[end]) || content[end] is '_' or '+' or '-' or '.' or '#'))
        {
            end++;
        }

        return end < content.Length && content[end] == '\n' ? content[end..] : content;
    }

    private int ReadAddressInBrackets(int at)
    {
        var begin = at + 1;
        var scheme = WordEnd(begin);
        return scheme > begin && WebAddress.FindEnd(text, begin, scheme) is { } end && end < text.Length && text[end] == '>'
            ? AddAddress(at, begin, end, end + 1)
            : begin;
    }

    private int ReadWord(int at)
    {
        var end = WordEnd(at);
        if (WebAddress.FindEnd(text, at, end) is { } addressEnd)
        {
            return AddAddress(at, at, addressEnd, addressEnd);
        }

        if (!text.AsSpan(at, end - at).Equals(TicketWord, StringComparison.OrdinalIgnoreCase) || !TicketNumber.MayBegin(text, at))
        {
            return end;
        }

        var next = end;
        while (next < text.Length && text[next] is ' ' or '\t' or '\u00A0')
        {
            next++;
        }

        return next < text.Length && text[next] == '#' ? ReadNumber(at, next) : next > end ? ReadNumber(at, next - 1) : end;
    }

    // The number comes after the hash, or after the space that stands in its place.
    private int ReadNumber(int at, int hash)
    {
        var begin = hash + 1;
        var end = begin + TicketNumber.CountDigits(text.AsSpan(begin));
        return end > begin && TicketNumber.MayEnd(text, end) && (hash != at || (MayBeginNumber(at) && IsLikely(end - begin)))
            ? Add(DiscordTextSpanKind.Ticket, at, end, Trackers.Ticket(text.AsSpan(begin, end - begin), trackerUrl))
            : begin;
    }

    private bool IsLikely(int digits) => TicketNumber.IsLikely(digits, isDjangos: trackerUrl is null or Trackers.Django);

    // Several may stand in a row: #1234/#1235.
    private bool MayBeginNumber(int at) =>
        (TicketNumber.MayBegin(text, at) && !TicketNumber.IsOfPullRequest(text, at))
        || (_spans is [.., { Kind: DiscordTextSpanKind.Ticket }] && _shown == at - 1 && text[at - 1] == '/');

    private int AddAddress(int at, int begin, int addressEnd, int end)
    {
        var address = text[begin..addressEnd];
        var isLink = WebAddress.IsLink(address);
        var mention = isLink ? Trackers.Read(address, trackerUrl) : null;
        var kind = mention?.Kind switch
        {
            TrackerMentionKind.Ticket => DiscordTextSpanKind.Ticket,
            TrackerMentionKind.PullRequest => DiscordTextSpanKind.PullRequest,
            _ => DiscordTextSpanKind.Url,
        };
        return Add(kind, at, end, mention, isLink ? address : null);
    }

    private int Add(DiscordTextSpanKind kind, int at, int end, TrackerMention? mention = null, string? address = null)
    {
        AddText(at);
        _spans.Add(new DiscordTextSpan(kind, text[at..end], mention, address));
        return _shown = end;
    }

    private void AddText(int end)
    {
        if (end > _shown)
        {
            _spans.Add(new DiscordTextSpan(DiscordTextSpanKind.Text, text[_shown..end]));
        }
    }

    private int WordEnd(int at)
    {
        while (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        return at;
    }
}
