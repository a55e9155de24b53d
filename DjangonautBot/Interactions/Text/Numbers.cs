using System.Globalization;

namespace DjangonautBot.Interactions.Text;

/// <summary>Numbers as people read them.</summary>
internal static class Numbers
{
    /// <summary>Formats a count with its noun: <c>1 Navigator</c>, <c>2 Navigators</c>.</summary>
    public static string Of(int number, string word) => number == 1 ? $"1 {word}" : $"{number} {word}s";

    /// <summary>Formats a number alone, the same in every language.</summary>
    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
