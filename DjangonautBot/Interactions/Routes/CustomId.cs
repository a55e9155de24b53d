using System.Globalization;
using DjangonautBot.Storage.Ids;

namespace DjangonautBot.Interactions.Routes;

/// <summary>
/// The id of a button, menu or form: its route, its cohort (so that it works in direct messages too) and arguments.
/// Written <c>route:cohort:argument:…</c>; a post's first button has a mark after a tilde, by which the bot recognises its own post.
/// </summary>
public sealed record CustomId(string Route, CohortId CohortId, params IReadOnlyList<long> Arguments)
{
    /// <summary>Separates the mark of a post, which the outbox adds.</summary>
    public const char PostMark = '~';

    private const char Separator = ':';

    public override string ToString() =>
        string.Join(
            Separator,
            Arguments.Prepend(CohortId.Value).Select(number => number.ToString(CultureInfo.InvariantCulture)).Prepend(Route));

    /// <summary>Parses an id of this or an older version; null if it is not understood.</summary>
    public static CustomId? Parse(string text)
    {
        var parts = text.Split(PostMark)[0].Split(Separator);
        var numbers = new long[parts.Length - 1];
        for (var i = 1; i < parts.Length; i++)
        {
            if (!long.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i - 1]))
            {
                return null;
            }
        }

        return numbers.Length == 0 ? null : new CustomId(parts[0], new CohortId(numbers[0]), numbers[1..]);
    }
}
