using DjangonautBot.Interactions.Text;

namespace DjangonautBot.Interactions.Layout;

/// <summary>A text of a card that can be written shorter where there is little room.</summary>
/// <param name="Write">Writes it in at most as many code points as given, which are never fewer than <see cref="Shortest"/>.</param>
internal sealed record FittingText(Func<int, string> Write)
{
    /// <summary>Least room that a text is given, in code points.</summary>
    public const int Shortest = 100;

    private const int LongestName = 200;

    /// <summary>A text that is always written in full.</summary>
    public static implicit operator FittingText(string text) => new(_ => text);

    /// <summary>A person's words, with their lines, lists and code.</summary>
    /// <param name="heading">Stands above them in full; null for none.</param>
    /// <param name="trackerUrl">As of <see cref="DiscordText.Block"/>.</param>
    public static FittingText Block(string? heading, string words, string? trackerUrl)
    {
        var above = Above(heading);
        return new FittingText(limit => above + DiscordText.Block(words, trackerUrl, limit));
    }

    /// <summary>A person's words under their name.</summary>
    /// <param name="sign">Sign before the name; empty for none.</param>
    public static FittingText Signed(string name, string words, string? trackerUrl, string sign = "") =>
        Block($"**{sign}{Markdown.Escape(Excerpt.Of(VisibleText.Of(name), LongestName))}**", words, trackerUrl);

    /// <summary>Words of the bot, which may have people's names in them.</summary>
    /// <param name="share">How much more room it is given than other texts.</param>
    public static FittingText Lines(string text, int share = 1) => new(limit => Excerpt.Of(text, Share(limit, share)));

    /// <summary>As many items as fit.</summary>
    /// <param name="heading">Stands above them in full; null for none.</param>
    /// <param name="share">How much more room they are given than other texts.</param>
    /// <param name="longest">Most code points of the items.</param>
    public static FittingText Items(
        string? heading, IReadOnlyList<string> items, string separator, int share = 1, int longest = int.MaxValue)
    {
        var above = Above(heading);
        return new FittingText(limit => above + AsManyAsFit.Join(items, separator, Math.Min(Share(limit, share), longest)));
    }

    private static string Above(string? heading) => heading is null ? "" : $"{heading}\n";

    private static int Share(int limit, int share) => limit > int.MaxValue / share ? int.MaxValue : limit * share;
}
