using DjangonautBot.Discord.Models;
using DjangonautBot.Interactions.Text.Folding;

namespace DjangonautBot.Interactions.Text;

/// <summary>Tells people of one name apart where a menu or a button holds nothing but a name.</summary>
/// <param name="people">All people who are shown together.</param>
internal sealed class Namesakes(IEnumerable<(Snowflake UserId, string Name)> people)
{
    private const int DigitsShown = 4;

    private readonly HashSet<string> _shared =
    [
        .. people
            .DistinctBy(person => person.UserId)
            .GroupBy(person => FoldedText.Of(person.Name))
            .Where(group => group.Skip(1).Any())
            .Select(group => group.Key),
    ];

    /// <summary>Returns a name as it is, or with the end of the person's id at Discord where another one has the same.</summary>
    /// <param name="longest">Most code points of the name alone.</param>
    public string Label(Snowflake userId, string name, int longest) => _shared.Contains(FoldedText.Of(name))
        ? $"{Excerpt.Of(name, longest)} (…{userId.ToString()[^DigitsShown..]})"
        : Excerpt.Of(name, longest);
}
