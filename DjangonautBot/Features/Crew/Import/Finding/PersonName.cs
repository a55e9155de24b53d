using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text.Folding;

namespace DjangonautBot.Features.Crew.Import.Finding;

/// <summary>Compares a person's name in a file with the names that they have in Discord.</summary>
internal static class PersonName
{
    /// <summary>Lists the names by which a member can be known.</summary>
    public static IEnumerable<string> Of(Member member) =>
        new[] { member.Nick, member.User!.GlobalName, member.User.Username }.OfType<string>();

    /// <summary>Determines whether a name is one of these, but for case and accents.</summary>
    public static bool IsOneOf(string name, IEnumerable<string> known) => known.Any(each => FoldedText.Of(each) == FoldedText.Of(name));

    /// <summary>
    /// Determines whether a name can be meant by one of these: each word of the shorter one begins one of the other, or the other way
    /// round. <c>Ada Lovelace</c> fits <c>ada_l</c>; <c>Maria Silva</c> does not fit <c>Maria Costa</c>.
    /// </summary>
    public static bool Fits(string name, IEnumerable<string> known) =>
        known.Any(each => FoldedText.Of(each) == FoldedText.Of(name) || Fit(Words(each), Words(name)));

    private static bool Fit(string[] one, string[] other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter.Length > 0 && shorter.All(word => longer.Any(each => Begins(each, word) || Begins(word, each)));
    }

    private static bool Begins(string word, string beginning) => word.StartsWith(beginning, StringComparison.Ordinal);

    private static string[] Words(string name) => string
        .Concat(FoldedText.Of(name).Select(each => char.IsLetter(each) ? each : ' '))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
