using System.Globalization;
using DjangonautBot.Interactions.Text.Links;

namespace DjangonautBot.Interactions.Text;

/// <summary>Writes the spans of a text as Discord shows them, in pieces each of which can be the last one.</summary>
/// <param name="isBlock">Whether lists, code and emphasis stay as they were written; else all is plain.</param>
/// <param name="room">The longest piece, in code points; a longer one is written letter by letter, and not as a link.</param>
internal sealed class DiscordTextPieces(bool isBlock, int room)
{
    private const string Fence = "```";

    // No letter of any script has more marks than this.
    private const int LongestLetter = 40;

    public IEnumerable<DiscordTextPiece> Of(IEnumerable<DiscordTextSpan> spans) => spans.SelectMany(Of);

    private IEnumerable<DiscordTextPiece> Of(DiscordTextSpan span) => span switch
    {
        { Mention: { } mention } => Whole(Link(span, mention), span),
        { Address: { } address } => Whole($"<{address}>", span),
        { Kind: DiscordTextSpanKind.Text } when isBlock => Formatted(span.Text),
        { Kind: DiscordTextSpanKind.Code } when isBlock => Code(span),
        _ => Plain(span.Text),
    };

    private IEnumerable<DiscordTextPiece> Code(DiscordTextSpan span) =>
        span.Text.AsSpan().IndexOfAnyExcept('`') switch
        {
            1 or 2 => Whole(span.Text, span),
            3 => Fenced(span.Text),
            _ => Plain(span.Text),
        };

    // A link has to end where it ends, so that it has no brackets but its own.
    private static string Link(DiscordTextSpan span, TrackerMention mention)
    {
        var name = span.Address is null ? span.Text : mention.Name.Replace("_", @"\_", StringComparison.Ordinal);
        var url = span.Address ?? mention.Url;
        return $"[{name}](<{url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)}>)";
    }

    private IEnumerable<DiscordTextPiece> Whole(string written, DiscordTextSpan span) =>
        Excerpt.Length(written) <= room ? [new DiscordTextPiece(written)] : Plain(span.Text);

    private static IEnumerable<DiscordTextPiece> Plain(string text) =>
        Letters(text).Select(letter => new DiscordTextPiece(Markdown.Escape(letter)));

    // Emphasis and lists stay. Nothing is mentioned, code is what the scanner took for code, and a link shows where it leads.
    private static IEnumerable<DiscordTextPiece> Formatted(string text)
    {
        var (at, isEscaped) = (0, false);
        foreach (var letter in Letters(text))
        {
            at += letter.Length;
            if (isEscaped)
            {
                isEscaped = false;
                yield return new DiscordTextPiece($@"\{letter}");
            }
            else if (letter is @"\" && at < text.Length && Markdown.CanBeEscaped(text[at]))
            {
                isEscaped = true;
            }
            else
            {
                var isHarmful = letter[0] is '\\' or '[' or '`' or '@' || (letter[0] == '<' && !BeginsEmojiOrTime(text.AsSpan(at)));
                yield return new DiscordTextPiece(isHarmful ? $@"\{letter}" : letter);
            }
        }
    }

    private static bool BeginsEmojiOrTime(ReadOnlySpan<char> text) => text is [':', ..] or ['a', ':', ..] or ['t', ':', ..];

    private static IEnumerable<DiscordTextPiece> Fenced(string fence)
    {
        var isClosed = fence.EndsWith(Fence, StringComparison.Ordinal);
        var content = fence[Fence.Length..(isClosed ? ^Fence.Length : ^0)];
        return
        [
            new DiscordTextPiece(Fence, IsInFence: true),
            .. Letters(content).Select(letter => new DiscordTextPiece(letter, IsInFence: true)),
            new DiscordTextPiece(isClosed ? Fence : $"\n{Fence}"),
        ];
    }

    private static IEnumerable<string> Letters(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            if (length <= LongestLetter)
            {
                yield return text.Substring(at, length);
            }
            else
            {
                foreach (var rune in text.Substring(at, length).EnumerateRunes())
                {
                    yield return rune.ToString();
                }
            }

            at += length;
        }
    }
}
